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
        "見直し", "届かず", "不満", "努力を要", "改善を要",
      ]
    ),
    (.all, ["上回"]),
    (.part, ["概ね", "おおむね", "おおよそ", "ほぼ", "やや", "少し", "若干", "見込", "途中", "実施中", "継続中", "まずまず"]),
    (.nothing, ["遅れ", "遅延", "停滞"]),
    (
      .all,
      [
        "達成", "上回", "できた", "できている", "届いた", "どおり", "通り", "十分", "以上", "完了", "実施済", "順調", "優", "良好",
        "超え", "超過", "達した", "達している", "満足",
      ]
    ),
  ]

  /// What the words of a meaning say; `nil` if they say nothing.
  static func said(by meaning: String) -> Achievement? {
    if let share = share(in: meaning) { return share }
    let said = words.first { $0.1.contains(where: meaning.contains) }?.0
    return said == .all && isNegated(meaning) ? .nothing : said
  }

  /// Whether a meaning says that something did not happen: 順調でない, 計画どおり進まなかった.
  ///
  /// In 問題なかった and 少ない, ない follows no verb.
  private static func isNegated(_ meaning: String) -> Bool {
    if negations.contains(where: meaning.contains) { return true }
    return ["ない", "なかった"].contains { end in
      meaning.ranges(of: end).contains { range in
        meaning[..<range.lowerBound].last.map(verbEnds.contains) ?? false
      }
    }
  }

  private static let negations = [
    "ではない", "ではなかった", "ていない", "でいない", "ていなかった", "でいなかった", "でなく", "ではなく", "ません", "できず",
    "進まず", "至らず",
  ]
  /// What is before ない in a negation: 進まない, 言えない, 順調でない.
  private static let verbEnds: Set<Character> = [
    "か", "さ", "た", "な", "ば", "ま", "ら", "わ", "え", "け", "げ", "せ", "て", "で", "ね", "べ", "め", "れ", "き",
    "し",
  ]

  /// `100％以上`, `80％未満`, `8割以上`: a share of what was planned.
  private static func share(in meaning: String) -> Achievement? {
    let text = TextFolding.nfkc(meaning).replacing("〜", with: "~")
    guard let sign = text.firstIndex(where: { $0 == "%" || $0 == "割" }),
      let number = number(before: sign, in: text)
    else { return nil }
    let percent = text[sign] == "割" ? number * 10 : number
    if percent == 0 { return .nothing }
    if percent >= 100, !text.contains("未満") || hasFullLowerEnd(text) { return .all }
    // ～59％: the lowest share has no lower end.
    if text.first == "~" { return .nothing }
    return text.contains("未満") && !text.contains("以上") && !text.contains("~") && percent < 100
      ? .nothing : .part
  }

  /// Whether a share is from 100 % to more: `100％以上120％未満`, `100～120％未満`.
  private static func hasFullLowerEnd(_ text: String) -> Bool {
    let ends = text.indices.filter { "%割~".contains(text[$0]) }
      .compactMap { sign in
        number(before: sign, in: text).map { text[sign] == "割" ? $0 * 10 : $0 }
      }
    let lowest = ends.min() ?? 0
    return lowest >= 100 && lowest < ends.max() ?? 0
  }

  private static func number(before sign: String.Index, in text: String) -> Int? {
    let digits = text[..<sign].reversed().prefix(while: \.isNumber)
    return digits.count <= mostDigits ? Int(String(digits.reversed())) : nil
  }

  /// A longer number is no share.
  private static let mostDigits = 6

  // MARK: - Order

  /// What each mark says: by its meaning or its own words, else by its place.
  ///
  /// Of several that say that a goal was missed, one with a lower mark after it is a part where its words say
  /// so, やや下回った, or where no other mark is a part.
  func achievements(meanings: [String?]) -> [Achievement] {
    let texts = zip(marks, meanings).map { $1 ?? $0 }
    var all = texts.indices.map { Self.said(by: texts[$0]) ?? guess(at: $0) }
    let missed = all.indices.filter { all[$0] == .nothing }
    let upper = isAscending ? missed.dropFirst() : missed.dropLast()
    for index in upper where Self.slight.contains(where: texts[index].contains) {
      all[index] = .part
    }
    if !all.contains(.part) {
      for index in upper { all[index] = .part }
    }
    return all
  }

  private static let slight = ["やや", "少し", "若干", "あまり", "多少", "わずか"]

  /// What a mark without telling words says, by its place.
  ///
  /// The first is the best, but of numbers the greatest. Above A or ○, which say that a goal was
  /// reached, S, ◎ and ☆ say so too.
  func guess(at index: Int) -> Achievement {
    let last = marks.count - 1
    let place = isAscending ? last - index : index
    if place == 0 { return .all }
    if place == last { return .nothing }
    let best = MarkText.key(of: marks[isAscending ? last : 0])
    return place == 1 && Self.aboveAll.contains(best) ? .all : .part
  }

  /// Marks, as keys, for more than was planned.
  private static let aboveAll: Set = ["S", "s", "◎", "☆", "★", "A+", "a+", "秀"]

  private var isAscending: Bool {
    let numbers = marks.compactMap { Double(MarkText.key(of: $0)) }
    return numbers.count == marks.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
