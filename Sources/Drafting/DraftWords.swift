import GoalSheet

/// The words by which a draft judges labels that the official form does not know.
enum DraftWords {
  /// Labels of the column of numbers, as keys.
  static let numbers: Set<String> = [
    "連番", "通番", "通し番号", "順位", "順番", "順", "項", "項番", "項目番号", "整理番号", "目標番号", "番",
  ]

  /// Whether a label's key is that of a number in a plan, and not of the line: 項番, 項目番号, 整理番号.
  static func isPlanNumber(_ key: String) -> Bool {
    key == "項番" || key.hasSuffix("番号") && !["番号", "通し番号", "連番号", "目標番号", "行番号"].contains(key)
  }

  /// Labels of the figure to reach, as keys.
  static let targets: Set<String> = [
    "数値目標", "目標数値", "目標水準", "計画値", "目標(数値)", "目標とする数", "目標とする値", "目標とする数値", "目標の数", "目標の数値", "目標数",
    "目標件数",
  ]

  /// Whether words name the figure to reach and what was reached: 目標 above 実績.
  static func areTargetAndResult(_ words: [String]) -> Bool {
    words.count == 2 && field(ofRow: words[0]) == .target && field(ofRow: words[1]) == .result
  }

  /// The field of the values in a row that a word names.
  static func field(ofRow word: String) -> GoalField? {
    if ["目標", "目標値", "計画", "計画値", "年度目標"].contains(word) { return .target }
    return ["実績", "実績値", "結果", "年度実績"].contains(word) ? .result : nil
  }

  /// What labels say that are about a figure and not about a goal.
  static let figures = [
    "目標値", "数値", "水準", "目標年", "達成", "到達", "指標", "とする数", "とする値", "目標の数", "目標数", "目標件数",
  ]

  /// What labels of a judgement say.
  static let judging = [
    "評価", "評定", "評語", "判定", "点検", "採点", "評点", "達成", "到達", "進捗", "査定", "ふりかえり", "振り返り",
  ]

  /// Whether a label's key, without a note, ends with a word for a judgement.
  static func isNamedJudgement(_ key: String) -> Bool {
    let bare = key.hasSuffix(")") ? key.prefix { $0 != "(" } : key[...]
    return [
      "評価", "評定", "評語", "判定", "自己点検", "点検結果", "達成区分", "達成度", "達成度合", "度合い", "評価区分", "採点", "評点",
      "ランク",
    ]
    .contains(where: bare.hasSuffix)
  }

  /// Whether a label's key, without a note, names who judges and nothing else: 自己, 部長, 一次.
  static func isJudge(_ key: String) -> Bool {
    let bare = String(key.prefix { !"(0123456789abcdsⅠi".contains($0) })
    return judges.contains(bare) || (2...4).contains(bare.count) && bare.hasSuffix("長")
  }

  /// Whether a label's key names a part of the year, or its end, and nothing else.
  static func isPeriod(_ key: String) -> Bool {
    ["中間", "期末", "年度末", "上期", "下期", "前期", "後期", "上半期", "下半期", "9月末", "3月末"].contains(key)
  }

  private static let judges: Set = [
    "自己", "本人", "上司", "所属", "部局", "一次", "二次", "三次", "第一次", "第二次", "1次", "2次", "最終", "評価者", "所管課",
    "担当課",
    "主管課", "部", "課", "自課", "自部署",
  ]

  /// Whether a label's key says how far something is, which may be a mark or a sentence.
  static func isProgress(_ key: String) -> Bool {
    [
      "進捗状況", "進捗", "進捗度", "達成状況", "達成感", "到達度", "到達状況", "進み具合", "進みぐあい", "できばえ", "出来栄え", "出来ばえ",
    ]
    .contains(where: key.hasSuffix)
  }

  /// What labels of the judgement of the whole year say.
  static let whole = ["総合", "最終", "年度末", "年間"]
  /// What groups of columns say that have such a judgement.
  static let wholeGroups = whole + ["期末"]
  /// What groups say that are of a time: 前期 over 目標 and 実績.
  static let times = [
    "前期", "後期", "上期", "下期", "上半期", "下半期", "中間", "期末", "四半期", "年度末", "前年度", "今年度", "本年度", "次年度",
  ]

  /// What labels of figures of earlier years begin with.
  static let earlier = ["前年度", "昨年度", "前々年度"]

  /// What labels of figures of later years begin with.
  static let later = ["次年度", "翌年度", "来年度", "次期", "次々年度"]

  /// What labels of figures of the form's own year begin with.
  static let thisYear = ["今年度", "本年度", "当年度"]

  /// What labels of judgements in the course of the year say.
  static let partial = ["中間", "上期", "上半期", "前期", "一次", "１次", "1次", "四半期", "9月", "９月"]

  /// What labels say of a column whose list is no judgement.
  static let others = [
    "重要", "優先", "困難", "難易", "区分", "分類", "種別", "種類", "有無", "職", "担当", "継続", "新規", "方向", "時期",
    "期限", "比重", "備考", "理由", "課題", "対応", "方針",
  ]

  /// What labels of texts say that are no goals.
  static let otherTexts = [
    "備考", "担当", "期限", "時期", "職", "区分", "分類", "種別", "理由", "氏名", "所属", "手段", "総括", "指標", "結果", "実績",
    "カテゴリ", "ジャンル",
    "評価", "コメント", "意見", "比重", "視点", "分野", "柱", "領域", "大項目", "番号", "コード", "単位",
  ]

  /// Whether a label is that of a unit, an organisation, a person or a number, which is never a goal.
  static func isNoGoal(_ label: String) -> Bool {
    guard let key = LabelKey.key(of: label) else { return true }
    return isOrganisation(label) || isCode(key) || numbers.contains(key)
      || ["単位", "課", "部署", "所管", "所属", "担当", "分掌", "担当者", "責任者", "氏名", "職名"].contains(
        where: key.hasSuffix)
  }

  /// What labels say of texts about a goal: 目標設定の理由.
  static let aboutGoals = [
    "理由", "手段", "期限", "時期", "担当", "備考", "評価", "コメント", "意見", "背景", "根拠", "区分", "種別", "趣旨", "考え方",
    "必要性", "経緯", "目標設定にあた",
  ]

  /// Ends of labels that name what matters most to an organisation.
  static let priorities = ["重点目標", "重点施策", "重点取組"]

  /// What labels say of plans and goals that others made.
  static let relations = ["関連", "関係", "対応する", "上位", "体系", "総合計画"]

  /// What labels say of that to which a goal belongs, left of the goal.
  static let parents = [
    "関連", "関係", "対応する", "上位", "体系", "総合計画", "基本目標", "基本方針", "基本計画", "重点目標", "部の", "局の", "部局",
    "政策目標",
    "施策",
  ]

  /// Whether a label says that its column judges: 達成区分, but not 事業区分.
  static func isJudging(_ label: String) -> Bool {
    judging.contains(where: label.contains)
      && !others.contains { $0 != "区分" && label.contains($0) }
  }

  /// Words for the levels of an organisation, which every city calls differently, and for the year; the
  /// most telling first.
  static let organisations: [(field: Field, words: [String])] = [
    (.year, ["年度"]),
    (.department, ["部局", "局名", "部名", "局・部", "部・局", "局・区", "部・区", "部門", "部", "局", "区"]),
    (
      .section,
      [
        "課", "室", "所属", "所管", "部署", "担当名", "係", "組織", "機関", "施設", "センター", "事業所", "館", "署", "園", "校",
        "院",
        "所", "班", "グループ", "チーム",
      ]
    ),
  ]

  /// Whether a label's key is that of a place, or of a text, though it ends as names of sections do.
  static func isOtherPlace(_ key: String) -> Bool {
    let bare = key.hasSuffix("名") ? String(key.dropLast()) : key
    return ["住所", "場所", "箇所", "か所", "ヶ所", "長所", "短所"].contains(where: bare.hasSuffix)
  }

  /// The level in brackets after a label that both have: 部 of 部署(部).
  static func level(inNoteOf key: String) -> String? {
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "("), open > key.startIndex else {
      return nil
    }
    let note = String(key[key.index(after: open)...].dropLast())
    return note.count <= 3 && isOrganisation(note) ? note : nil
  }

  /// Whether a label names both levels, so that the section is the more telling one: 部課名, 部・課.
  static func isBothLevels(_ key: String) -> Bool {
    let bare = key.hasSuffix("名") ? key.dropLast() : key[...]
    return key.contains { "部局".contains($0) }
      && (key.contains { "課室係".contains($0) } || bare.hasSuffix("所"))
  }

  /// Whether a label's key is that of the form's year, and not of a text about another: 対象年度, but not
  /// 次年度への申し送り.
  static func isYear(_ key: String) -> Bool {
    let bare = key.hasSuffix(")") ? key.prefix { $0 != "(" } : key[...]
    return bare.hasSuffix("年度")
      && !(later + ["前年度", "昨年度", "過年度"]).contains(where: bare.hasPrefix)
  }

  /// Whether a label's key is that of a text about an organisation, which is not its name: 所管業務, 所属の役割.
  static func isStatement(_ key: String) -> Bool {
    statements.contains(where: key.contains) || duties.contains(where: key.hasSuffix)
  }

  /// Ends of labels of what an organisation does; 事務所 and 事業課 are names.
  private static let duties = ["業務", "事務", "事業", "分掌", "内容", "概要", "仕事"]

  /// What may be before the word for a level in a label without 名: 担当課, 所管部署.
  private static let levelWords = [
    "主担当", "担当", "所管", "主管", "所属", "作成", "提出", "記入", "実施", "主務", "関係", "推進", "申請", "報告", "評価", "責任",
    "策定",
    "回答", "事業", "出張", "保健", "事務", "支", "消防", "図書", "公民", "保育", "幼稚", "学", "病",
  ]

  /// Whether a text is the name of an organisation, and not a label for one: 人事課, but not 担当課 or 課名.
  static func isOrganisationName(_ text: String) -> Bool {
    guard let key = LabelKey.key(of: text), (3...15).contains(key.count), let last = key.last,
      "部局課室係署館園".contains(last), !isOrganisation(text)
    else { return false }
    let rest = levelWords.reduce(key) { $0.replacing($1, with: "") }
    return !isOrganisation(rest)
  }

  /// Words of which one is to be chosen: 新規・継続, 有・無.
  static let choices: Set<String> = [
    "新規", "継続", "拡充", "拡大", "縮小", "廃止", "休止", "完了", "終了", "有", "無", "有り", "無し", "あり", "なし", "要",
    "不要", "否",
    "可", "不可", "はい", "いいえ", "男", "女", "正規", "重点", "一般", "済", "未",
  ]

  /// Whether a label is a name of levels of organisations and nothing else: 部, 課（室）名, 担当部課, 局・区名.
  static func isOrganisation(_ label: String) -> Bool {
    let levels: Set<Character> = ["部", "局", "区", "課", "室", "係", "所", "織", "署"]
    return (1...10).contains(label.count) && label.contains(where: levels.contains)
      && label.allSatisfy { levels.contains($0) || "属担当管組機関名等・･()（）／/ \u{3000}:：".contains($0) }
  }

  enum Field { case year, department, section }

  /// Whether a label says when the form was filled in: 記入年月日, 策定日.
  static func isCreation(_ label: String) -> Bool {
    isDate(label, of: ["作成", "記入", "記載", "策定", "設定", "目標設定", "起票", "入力", "計画作成", "シート作成"])
  }

  /// Whether a label says when the goals were judged: 点検日, 評価実施日.
  static func isDateOfEvaluation(_ label: String) -> Bool {
    isDate(label, of: ["評価", "評価実施", "評価記入", "点検", "判定", "評定", "最終評価", "年度末評価", "期末評価"])
  }

  private static func isDate(_ label: String, of words: [String]) -> Bool {
    guard let key = LabelKey.key(of: label) else { return false }
    return words.contains { word in ["日", "年月日", "月日", "日付"].contains { key == word + $0 } }
  }

  /// What labels say that are of a person, or of what somebody says.
  static let persons = ["長", "者", "氏名", "印", "コメント", "所見", "意見", "総括", "電話", "内線"]

  /// What labels say of texts about an organisation, which are not its name.
  private static let statements = ["役割", "使命", "方針", "目標", "課題", "現状", "ミッション"]

  /// Whether a text is the number of a form: 様式第１号（第３条関係）, 別記様式.
  static func isFormNumber(_ text: String) -> Bool {
    let bare = text.drop { "（(〔[【".contains($0) }
    return ["様式", "別記", "別紙", "第"].contains(where: bare.hasPrefix)
      && !titleEnds.contains(where: text.hasSuffix)
  }

  /// Whether a label's key is that of a code: 所属コード, 所属番号.
  static func isCode(_ key: String) -> Bool { ["コード", "番号", "no"].contains(where: key.hasSuffix) }

  /// Ends of labels above the table.
  static let labelEnds = [
    "名", "所属", "所管", "部署", "氏名", "番号", "者", "長", "日", "年度", "課", "部", "局", "室", "係", "職", "電話",
    "内線",
    "連絡先", "施設", "センター", "班", "グループ", "チーム",
  ]

  /// What texts say that are no labels but tell what to do: 記入上の注意, 提出先.
  static let notes = ["注意", "記入", "要領", "手引", "提出先", "提出期限", "締切", "受付", "自由", "ください"]

  /// Whether a text is the label of a sum: 小計, 平均, 合計得点.
  static func isTotal(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace }
    return bare.hasSuffix("計") || bare.hasSuffix("平均")
      || (bare.hasPrefix("合計") || bare.hasPrefix("総") && bare.hasSuffix("点"))
        && bare.count <= longestTotal
  }

  private static let longestTotal = 8

  /// Ends of titles.
  static let titleEnds = ["シート", "表", "票", "書", "一覧", "カード", "調書"]

  /// Whether a text says that a legend follows, and nothing else; 評価 may be a label.
  static func isLegendTitle(_ text: String) -> Bool {
    let bare = text.filter { !"【】〔〕[]（）()<>＜＞■●※：: 　".contains($0) }
    return bare.count > 3 && legends.contains(bare) || bare == "凡例"
  }

  /// What sentences about marks say.
  static let aboutMarks = ["評価", "判定", "達成", "評定", "段階", "ランク", "記号", "印", "進捗"]

  /// Words that announce a legend.
  static let legends = [
    "評価の凡例", "評価の基準", "評価基準", "評価区分", "判定基準", "判定区分", "達成度の目安", "評価の目安", "評語", "凡例", "評価", "判定",
    "達成度", "基準", "区分", "※", "＊",
  ]

  /// A label or heading without the note in brackets at its end: `総評（年度末に記入）`.
  static func withoutNote(_ text: String) -> String {
    guard let last = text.last, "）)".contains(last),
      let open = text.lastIndex(where: { "（(".contains($0) }), open > text.startIndex
    else { return text }
    return CleanText.trimmed(String(text[..<open]))
  }
}
