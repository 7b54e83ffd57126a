import JapaneseCalendar
import Messages

extension FormMessage {
  /// The sentence in Japanese.
  var japanese: String {
    switch self {
    case .missingColumn(let labels):
      return "表の見出しに\(labels.map(Self.quote).joined())がありません。その名前の列を加えてください"
    case .missingColumnOfForm(let labels, let form):
      return "様式 \(form) としては、表の見出しに\(labels.map(Self.quote).joined())がありません。"
        + "その名前の列を加えるか、この様式のファイルを --template で指定してください"
    case .missingFurtherColumn(let labels):
      return "表の見出しに\(labels.map(Self.quote).joined())がないため、空欄として読みました。"
        + "その名前の列を加えてください"
    case .unplacedText(let text):
      return "\(Self.quote(text))は様式の欄の外にあります。様式に入る内容なら正しい欄へ移してください"
        + Self.kept
    case .coveredCell(let text):
      return "\(Self.quote(text))が結合セルの下に隠れています。結合を解除して、要るかどうか確かめてください"
        + Self.kept
    case .formulaError(let error):
      return "数式の結果が \(error) です。空欄として読みました。値を直接入力してください"
    case .struckText(let text):
      return "\(Self.quote(text))には取り消し線があります。削除された文字とみて、値から除きました" + Self.kept
    case .hiddenValue(let text):
      return "\(Self.quote(text))が入っていますが、表示されません。空欄として読みました。表示するか、消してください"
    case .formulaNotComputed(let formula):
      return "数式\(Self.quote(formula))が計算されていません。空欄として読みました。Excel で開いて保存し直してください"
    case .ditto(let text): return "\(Self.quote(text))を、上の行の値として読みました"
    case .continuedText(let text):
      return "\(Self.quote(text))を、すぐ上の文字の続きとして読みました。一つのセルにまとめて書いてください"
    case .rowSkipped(let reason, let text):
      return "\(Self.quote(text))で始まる行は、\(reason.japanese)とみて読み飛ばしました" + Self.kept
    case .numberUnreadable(let text):
      return "No.\(Self.quote(text))は数字だけではありません。表示のまま残しました。1、2、3 のように入れてください"
    case .mergedAcross(let text, let labels):
      return "\(Self.quote(text))のセルは\(labels.map(Self.quote).joined())にまたがって結合されています。"
        + "左の欄の値として読みました。結合を解除して分けてください"
    case .labelUnknown(let text, let label):
      return "見出し\(Self.quote(text))は様式にありません。\(Self.quote(label))として読みました。"
        + "公式様式の見出しを使ってください"
    case .columnAmbiguous(let taken, let left):
      return "\(Self.quote(taken))と\(Self.quote(left))は同じ種類の列です。\(Self.quote(taken))を読みました"
        + "（もう一方の文字は unplaced に残しました）"
    case .markVariant(let text, let mark):
      return "\(Self.quote(text))を \(mark.rawValue) と読みました。\(mark.rawValue) と書いてください"
    case .markUnknown(let text, let marks):
      return "評価\(Self.quote(text))は \(Self.list(marks)) のどれでもないため、空欄として読みました。"
        + "どれか一つを入れてください"
    case .legendContradicts(let sign, let meanings):
      return
        "凡例の\(Quotation.japanese(sign))に、\(meanings.map { Quotation.japanese($0) }.joined(separator: "と"))の"
        + "二つの意味があります。評価の欄では、様式の凡例のとおりに読みます。どちらかの印を直してください"
    case .drawnMark(let offered, let marks):
      return "評価のセルの上に図形があります\(offered.isEmpty ? "" : "（セルの文字は \(Self.list(offered))）")。"
        + "図形は読み取れないので、\(Self.list(marks)) のどれか一つをセルに入力してください"
    case .dateUnreadable(let text, let field):
      return "\(Self.label(field))\(Self.quote(text))は日付として読めません。R5.4.1 のように書いてください"
    case .furtherDateUnreadable(let text, let label):
      return "\(label)\(Self.quote(text))は日付として読めません。R5.4.1 のように書いてください"
    case .yearUnreadable(let text):
      return "年度\(Self.quote(text))は年度として読めません。令和5年度 のように書いてください"
    case .hiddenRow(let row):
      return "非表示の \(row) 行目に文字があり、読み取りに含めました。公表しない内容なら消してください"
    case .hiddenColumn(let column):
      return "非表示の \(column) 列に文字があり、読み取りに含めました。公表しない内容なら消してください"
    case .outsideCells(let counts):
      return "シートに\(counts.map(\.japanese).joined(separator: "、"))があります。様式に入る内容ならセルに書いてください"
        + Self.kept
    case .headerMissing(let fields, let levels):
      return "\(fields.map { Self.label($0, levels) }.joined(separator: "・"))が空欄です。記入してください"
    case .rowsMissing(let hasTexts):
      return hasTexts
        ? "表の行を一つも読み取れませんでした。No. を入れてください" + Self.kept
        : "表に行がありません。ファイルを取り違えていないか確かめてください"
    case .goalMissing(let no): return "\(Self.lineAtStart(no))の組織目標が空欄です。記入してください"
    case .targetMissing(let no): return "\(Self.lineAtStart(no))の目標が空欄です。記入してください"
    case .resultMissing(let no):
      return "\(Self.lineAtStart(no))には評価と目標がありますが、結果がありません。記入してください"
    case .evaluationMissing(let no, let marks):
      return "評価日があるのに\(Self.line(no))の評価が空欄です。\(Self.list(marks)) を入れてください"
    case .evaluationInconsistent(let mark, let reached, let total, let meant):
      let marks = meant.map(\.rawValue).joined(separator: " か ")
      return "評価は \(mark.rawValue) ですが、数値では目標 \(total) 件のうち \(reached) 件の達成です。"
        + (meant.isEmpty ? "" : "数値どおりなら \(marks) です")
    case .createdOutsideYear(let date, let year):
      return "作成日 \(Self.day(date)) が\(EraText.text(ofFiscalYear: year))（4月から翌年3月）の外です。"
        + "年度か作成日を直してください"
    case .evaluatedBeforeCreated(let date, let created):
      return "評価日 \(Self.day(date)) が作成日 \(Self.day(created)) より前です。誤っているほうを直してください"
    case .evaluatedTooLate(let date, let year):
      return "評価日 \(Self.day(date)) が\(EraText.text(ofFiscalYear: year))の終わりから1年より後です。"
        + "年度か評価日を直してください"
    case .yearMismatch(let label, let year):
      return "見出し\(Self.quote(label))の年が、シートの年度（"
        + "\(EraText.text(ofFiscalYear: year))）と違います。"
        + "\(EraText.shortText(ofFiscalYear: year)) と書いてください"
    case .titleOfOtherYear(let title, let year, let own):
      return "表題\(Self.quote(title))は\(EraText.text(ofFiscalYear: year))ですが、シートは"
        + "\(EraText.text(ofFiscalYear: own))です。誤っているほうを直してください"
    case .numberDuplicate(let number): return "No.\(number) は前の行でも使われています。別の番号にしてください"
    case .numberGap(let number, let before):
      return "No.\(before) の次が No.\(number) です。\(before + 1) のはずです。行が抜けていないかも確かめてください"
    case .planPositionFormat(let text, let plans, let meant):
      let form = plans.map { $0 + "N-N-①" }.joined(separator: "・")
      return "\(Self.quote(text))は \(form) の形ではありません。"
        + (meant.map { "\(Self.quote($0))ではありませんか" } ?? "番号を確かめてください")
    case .organisationVariant(let text, let name):
      return "\(Self.quote(text))は組織名の一覧にありません。\(Self.quote(name))ではありませんか"
    }
  }

  private static let kept = "（文字は unplaced に残しました）"

  private static func quote(_ text: String) -> String { Quotation.japanese(shortened(text)) }

  /// The marks in a row: `○・△・×`.
  private static func list(_ marks: [Mark]) -> String {
    marks.map(\.rawValue).joined(separator: "・")
  }

  private static func line(_ no: String) -> String { no.isEmpty ? "この行" : " No.\(no) " }

  private static func lineAtStart(_ no: String) -> String { no.isEmpty ? "この行" : "No.\(no) " }

  private static func day(_ date: CivilDate) -> String {
    EraText.text(of: date, style: .letterAndPoints) ?? "\(date)"
  }

  private static func label(
    _ field: FormVocabulary.HeaderField, _ levels: FormVocabulary.Levels = .official
  ) -> String {
    switch field {
    case .fiscalYear: "年度"
    case .department: "組織名(\(levels.department))"
    case .section: "組織名(\(levels.section))"
    case .policyIndicators: "政策指標"
    case .createdOn: "作成日"
    case .evaluatedOn: "評価日"
    case .further: field.key
    }
  }
}
