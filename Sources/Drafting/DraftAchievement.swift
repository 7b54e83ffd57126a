import GoalSheet

/// What marks say about a goal, guessed from their words or their order.
struct DraftAchievement {
  private let marks: [String]

  init(_ marks: [String]) { self.marks = marks }

  // MARK: - Words

  /// The words of meanings, the most telling first: 一部未達成 is a part, and so is おおむね達成.
  private static let words: [(Achievement, [String])] = [
    (.part, ["一部", "部分", "ある程度", "一定", "半分", "半ば"]),
    (
      .nothing,
      [
        "未達", "できなかった", "できない", "できていない", "しなかった", "していない", "せず", "届かな", "至らな", "未実施", "未着手",
        "下回", "不十分", "不可", "中止", "大幅に遅", "大きく遅", "劣", "要改善", "不良", "が必要", "要努力",
        "見直し",
      ]
    ),
    (.part, ["概ね", "おおむね", "おおよそ", "ほぼ", "やや", "少し", "若干", "見込", "途中", "実施中", "継続中"]),
    (.nothing, ["遅れ", "遅延", "停滞"]),
    (
      .all,
      [
        "達成", "上回", "できた", "できている", "届いた", "どおり", "通り", "十分", "以上", "完了", "実施済", "順調", "優", "良好",
        "超え", "超過",
      ]
    ),
  ]

  /// What the words of a meaning say; `nil` if they say nothing.
  static func said(by meaning: String) -> Achievement? {
    if let share = share(in: meaning) { return share }
    return words.first { $0.1.contains(where: meaning.contains) }?.0
  }

  /// `100％以上`, `80％未満`, `8割以上`: a share of what was planned.
  private static func share(in meaning: String) -> Achievement? {
    let text = TextFolding.nfkc(meaning)
    guard let sign = text.firstIndex(where: { $0 == "%" || $0 == "割" }),
      let number = Int(String(text[..<sign].reversed().prefix(while: \.isNumber).reversed()))
    else { return nil }
    let percent = text[sign] == "割" ? number * 10 : number
    if percent == 0 { return .nothing }
    if percent >= 100, !text.contains("未満") { return .all }
    // ～59％: the lowest share has no lower end.
    if text.first == "~" { return .nothing }
    return text.contains("未満") && !text.contains("以上") && !text.contains("~") && percent < 100
      ? .nothing : .part
  }

  // MARK: - Order

  /// What a mark without telling words says, by its place.
  ///
  /// The first is the best, but of numbers the greatest. Above A or ○, which say that a goal was
  /// reached, S and ◎ say so too.
  func guess(at index: Int) -> Achievement {
    let last = marks.count - 1
    let place = isAscending ? last - index : index
    if place == 0 { return .all }
    if place == last { return .nothing }
    let best = MarkText.key(of: marks[isAscending ? last : 0])
    return place == 1 && ["S", "s", "◎"].contains(best) ? .all : .part
  }

  private var isAscending: Bool {
    let numbers = marks.compactMap { Double(MarkText.key(of: $0)) }
    return numbers.count == marks.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
