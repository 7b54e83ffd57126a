import JapaneseCalendar
import Messages

extension FormMessage {
  /// The sentence: what is there, what was expected and, where it can be said, what to write
  /// instead.
  var text: BilingualText {
    switch self {
    case .missingColumn(let labels):
      let names = labels.map(Self.quoted).joined()
      return BilingualText(
        english: "the table's header has no label \(names); add the column under that name",
        japanese: "表の見出しに\(names)がありません。その名前の列を加えてください")
    case .unplacedText(let text):
      return BilingualText(
        english: "\(Self.quoted(text)) has no place in the form; if it belongs there, move it into "
          + "its cell (it is kept under \"unplaced\")",
        japanese: "\(Self.quoted(text))は様式の欄の外にあります。様式に入る内容なら正しい欄へ移してください"
          + "(文字は unplaced に残しました)")
    case .coveredCell(let text):
      return BilingualText(
        english:
          "\(Self.quoted(text)) is hidden under a merged cell; unmerge it to see whether it is "
          + "wanted (it is kept under \"unplaced\")",
        japanese: "\(Self.quoted(text))が結合セルの下に隠れています。結合を解除して、要るかどうか確かめてください"
          + "(文字は unplaced に残しました)")
    case .formulaError(let error):
      return BilingualText(
        english: "the formula gives \(error); the value is left blank, write the value itself",
        japanese: "数式の結果が \(error) です。空欄として読みました。値を直接入力してください")
    case .markVariant(let text, let mark):
      return BilingualText(
        english: "\(Self.quoted(text)) is read as \(mark.rawValue); write \(mark.rawValue)",
        japanese:
          "\(Self.quoted(text))を \(mark.rawValue) と読みました。\(mark.rawValue) と書いてください")
    case .markUnknown(let text):
      return BilingualText(
        english: "the evaluation \(Self.quoted(text)) is none of ○, △ and × and was left blank; "
          + "write one of them",
        japanese: "評価\(Self.quoted(text))は ○・△・× のどれでもないため、空欄として読みました。どれか一つを入れてください")
    case .dateUnreadable(let text, let field):
      let label = field == .createdOn ? "作成日" : "評価日"
      return BilingualText(
        english: "\(label) \(Self.quoted(text)) is no date; write it as R5.4.1",
        japanese: "\(label)\(Self.quoted(text))は日付として読めません。R5.4.1 のように書いてください")
    case .yearUnreadable(let text):
      return BilingualText(
        english: "年度 \(Self.quoted(text)) is no fiscal year; write it as 令和5年度",
        japanese: "年度\(Self.quoted(text))は年度として読めません。令和5年度 のように書いてください")
    case .hiddenRow(let row):
      return BilingualText(
        english: "row \(row) is hidden but has text and was read; take out what is not wanted",
        japanese: "非表示の \(row) 行目に文字があり、読み取りに含めました。公表しない内容なら消してください")
    case .hiddenColumn(let column):
      return BilingualText(
        english:
          "column \(column) is hidden but has text and was read; take out what is not wanted",
        japanese: "非表示の \(column) 列に文字があり、読み取りに含めました。公表しない内容なら消してください")
    case .outsideCells(let count):
      return BilingualText(
        english:
          "\(count) notes, comments or text boxes lie on the worksheet and are not read; write "
          + "what belongs to the form into its cells",
        japanese: "メモ・コメント・テキストボックスが \(count) 個あります。その文字は読み取らないので、"
          + "様式に入る内容ならセルに書いてください")
    default: return checkText
    }
  }

  /// The sentences of the checks on what was read.
  private var checkText: BilingualText {
    switch self {
    case .evaluationMissing(let no):
      let number = no.isEmpty ? "" : " No.\(no)"
      return BilingualText(
        english: "評価日 is set, but the line\(number) has no 評価; write ○, △ or ×",
        japanese: "評価日があるのに\(number.isEmpty ? "この行" : number + " ")の評価が空欄です。○・△・× を入れてください")
    case .evaluationInconsistent(let mark, let reached, let total):
      return BilingualText(
        english:
          "the 評価 is \(mark.rawValue), but \(reached) of \(total) targets are reached by the "
          + "numbers, which would be \(reached == total ? "○" : "△ or ×")",
        japanese: "評価は \(mark.rawValue) ですが、数値では目標 \(total) 件のうち \(reached) 件の達成です。"
          + "数値どおりなら \(reached == total ? "○" : "△ か ×") です")
    case .createdOutsideYear(let date, let year):
      return BilingualText(
        english:
          "作成日 \(date) is outside the fiscal year \(year) (\(year)-04-01 to \(year + 1)-03-31); "
          + "set 年度 or 作成日 right",
        japanese:
          "作成日 \(Self.japanese(date)) が\(EraText.text(ofFiscalYear: year))（4月から翌年3月）の外です。年度か作成日を直してください"
      )
    case .evaluatedBeforeCreated(let date, let created):
      return BilingualText(
        english: "評価日 \(date) is before 作成日 \(created); set the wrong one right",
        japanese: "評価日 \(Self.japanese(date)) が作成日 \(Self.japanese(created)) より前です。誤っているほうを直してください")
    case .evaluatedTooLate(let date, let year):
      return BilingualText(
        english: "評価日 \(date) is more than a year after the fiscal year \(year) ended; "
          + "set 年度 or 評価日 right",
        japanese:
          "評価日 \(Self.japanese(date)) が\(EraText.text(ofFiscalYear: year))の終わりから1年より後です。年度か評価日を直してください"
      )
    case .yearMismatch(let labels, let year):
      let names = labels.map(Self.quoted).joined()
      let right = EraText.shortText(ofFiscalYear: year)
      return BilingualText(
        english:
          "the label \(names) names another year than the sheet's \(EraText.text(ofFiscalYear: year)); write \(right)",
        japanese:
          "見出し\(names)の年が、シートの年度（\(EraText.text(ofFiscalYear: year))）と違います。\(right) と書いてください")
    case .numberDuplicate(let number):
      return BilingualText(
        english: "No. \(number) was given to an earlier goal already; give this one its own",
        japanese: "No.\(number) は前の行でも使われています。別の番号にしてください")
    case .numberGap(let number, let before):
      return BilingualText(
        english:
          "No. \(number) comes after No. \(before); \(before + 1) was expected, or a line is "
          + "missing",
        japanese: "No.\(before) の次が No.\(number) です。\(before + 1) のはずです。行が抜けていないかも確かめてください")
    case .planPositionFormat(let text, let plans, let suggestion):
      let form = plans.map { $0 + "N-N-①" }.joined(separator: "・")
      return BilingualText(
        english: "\(Self.quoted(text)) is not of the form \(form)"
          + (suggestion.map { "; write \($0)" } ?? ""),
        japanese: "\(Self.quoted(text))は \(form) の形ではありません。"
          + (suggestion.map { "\($0) ではありませんか" } ?? "番号を確かめてください"))
    case .organisationVariant(let text, let name):
      return BilingualText(
        english: "\(Self.quoted(text)) is not the organisation's name in the list; write \(name)",
        japanese: "\(Self.quoted(text))は組織名の一覧にありません。\(name) ではありませんか")
    default:
      preconditionFailure("the sentence of \(code) is missing")
    }
  }

  private static func japanese(_ date: CivilDate) -> String {
    EraText.text(of: date, style: .letterAndPoints) ?? "\(date)"
  }
}
