import GoalSheet

/// Other words that cities have for the columns of the official form.
///
/// Only drafts know them: in a sheet of the official form they are texts.
enum DraftSynonyms {
  /// The fields with such words, in the order in which they take columns.
  static let fields: [GoalField] = [
    .indicator, .target, .result, .initiative, .outline, .status, .nextSteps,
  ]

  /// Whether a label's key is another word for that of a field.
  static func means(_ field: GoalField, _ key: String) -> Bool {
    let bare = bare(key)
    if words[field]?.contains(bare) == true { return true }
    return switch field {
    case .indicator: isIndicator(bare)
    case .status: isStatus(bare)
    case .nextSteps: isNextSteps(bare)
    default: false
    }
  }

  /// Whether a label is another word for that of any column of the official form.
  static func isOfColumn(_ label: String) -> Bool {
    guard let key = LabelKey.key(of: label) else { return false }
    return fields.contains { means($0, key) } || DraftWords.isNamedJudgement(key)
      || ["目標", "重点施策", "重点取組"].contains(where: key.hasSuffix)
  }

  /// A key without a note in brackets or the number of one at its end, and without a number before it.
  private static func bare(_ key: String) -> String {
    var bare = key[...]
    if let note = bare.lastIndex(where: { "※*".contains($0) }), note > bare.startIndex,
      bare[note...].dropFirst().allSatisfy(\.isNumber)
    {
      bare = bare[..<note]
    }
    if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), open > bare.startIndex {
      bare = bare[..<open]
    }
    let rest = bare.drop { $0.isASCII && $0.isNumber || "()".contains($0) }
    return String(rest.isEmpty ? bare : rest)
  }

  private static let words: [GoalField: Set<String>] = [
    .indicator: [
      "指標名", "指標項目", "指標内容", "指標の内容", "指標等", "kpi", "重要業績評価指標", "評価尺度", "測定尺度", "評価項目・指標",
      "指標の名称", "指標名称", "成果を測る指標", "達成度を測る指標", "管理項目", "測定項目",
    ],
    .target: [
      "今年度目標", "本年度目標", "当年度目標", "今年度の目標", "今年度目標値", "達成水準", "目標数値", "目標水準", "計画値", "年度目標値",
      "目標とする水準", "目標量", "達成目標値", "数値目標",
    ],
    .result: [
      "数値実績", "実績見込", "実績見込み", "結果の数", "結果の値", "結果の数値", "実績の数", "実績の数値", "到達した数値",
      "結果数値", "達成結果", "達成値", "達成実績", "実績数値", "年度末実績", "年度実績", "最終実績", "結果・実績", "実績・結果", "最終結果",
      "期末実績", "到達値", "実績等", "達成数値", "実績値等", "年度末実績値", "最終実績値", "実績数", "当年度実績", "当年度実績値", "今年度実績",
      "本年度実績",
    ],
    .initiative: [
      "主な事業", "主な取組", "主な取り組み", "主な事業名", "主な取組名", "主要事業", "主要事業名", "主要な取組", "関連事業", "関連事業名",
      "事務事業名",
      "事務事業", "対象事業", "実施事業", "取組事項", "取組項目", "重点取組", "重点取組名", "取組", "取り組み", "事業", "取組事業", "取組・事業名",
      "施策・事業名", "具体的な事業", "具体的事業", "取組事項名", "主な施策・事業", "構成事業", "構成事務事業",
    ],
    .outline: [
      "取組内容", "取り組み内容", "取組の内容", "実施内容", "事業内容", "具体的な取組内容", "具体的取組内容", "具体的な取組", "具体的取組",
      "具体的な取り組み",
      "具体的取り組み", "取組方法", "実施方法", "達成手段", "達成方法", "達成のための手段", "具体的手段", "具体的な手段", "具体策", "具体的方策",
      "具体的な方策",
      "活動内容", "主な取組内容", "主な取組の内容", "取組の具体的内容", "目標達成のための取組", "目標達成のための具体的取組", "目標達成に向けた取組",
      "目標達成のための手段", "達成のための取組", "事業の概要", "事業概要", "取組の概要", "業務内容", "取組概要等", "具体的内容", "具体的な内容",
      "手段・方法", "実施手段", "行動計画",
    ],
  ]

  /// 達成指標, 評価指標, 業績評価指標: an indicator and no note on one, such as 指標の説明.
  private static func isIndicator(_ key: String) -> Bool {
    key == "指標" || key == "目標指標項目"
      || key.hasSuffix("指標")
        && [
          "達成", "評価", "業績", "管理", "活動", "数値", "測定", "進捗", "代表", "主な", "成果", "効果", "経営", "アウトカム",
          "アウトプット",
          "目標達成",
        ]
        .contains(where: key.hasPrefix)
  }

  /// What was done or reached: 実施状況, 取組の成果, 成果と課題; or why the judgement is what it is.
  private static func isStatus(_ key: String) -> Bool {
    // What another person says is not what was done.
    if ["者コメント", "者のコメント"].contains(where: key.hasSuffix) { return false }
    let reasons = ["評価", "評定", "判定", "達成度", "自己評価", "実績", "結果"]
    if reasons.contains(where: key.hasPrefix),
      ["理由", "根拠", "コメント", "説明", "内容"].contains(where: key.hasSuffix)
    {
      return true
    }
    if ["成果", "主な成果", "成果等", "成果・実績", "実績・成果", "成果と課題", "成果・課題", "成果及び課題"].contains(key) {
      return true
    }
    return ["達成", "取組", "取り組み", "実施", "進捗", "年度末の", "目標達成", "事業の", "目標の", "期末の"]
      .contains(where: key.hasPrefix)
      && ["状況", "成果", "結果", "実績", "成果と課題", "成果・課題", "状況等", "状況と分析", "状況・分析"]
        .contains(where: key.hasSuffix)
      && !key.contains("中間")
  }

  /// What follows for the next year: 今後の課題, 次年度の取組, 改善策.
  private static func isNextSteps(_ key: String) -> Bool {
    if [
      "改善策", "改善点", "改善内容", "改善方策", "改善案", "改善の方向性", "見直し・改善", "見直し内容", "課題と対応", "課題と対応策", "課題・対応",
      "課題・対応策", "課題・改善点", "課題と改善点", "課題及び改善点", "課題と改善策", "課題・改善策", "課題及び改善策", "課題及び対応策", "課題と今後の対応",
      "課題及び今後の対応", "残された課題", "残った課題", "残る課題", "残った問題", "方向性",
    ].contains(key) {
      return true
    }
    return [
      "今後", "次年度", "翌年度", "来年度", "次期", "課題と今後", "課題・今後", "課題及び今後", "課題と次年度", "課題・次年度",
      "課題及び次年度",
    ]
    .contains(where: key.hasPrefix)
      && ["課題", "方針", "方向", "取組", "取り組み", "対応", "改善", "展開", "見直", "対策", "に向けて"]
        .contains(where: key.contains)
  }
}
