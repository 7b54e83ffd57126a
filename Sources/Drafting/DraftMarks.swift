import GoalSheet
import Grid

/// The marks of a blank form: from the list of its column, its legend, or the note on its label.
struct DraftMarks: Hashable {
  /// Where the marks were seen.
  enum Source: Hashable {
    case list, legend, label
  }

  struct Entry: Hashable {
    var mark: String
    var meaning: String?
    var achievement: Achievement
  }

  var entries: [Entry]
  var source: Source

  /// Marks of fewer or more kinds cannot be in a template.
  static let counts = 2...9

  /// Looks for the marks in turn in the three places; `nil` if they are in none.
  ///
  /// - Parameters:
  ///   - choices: What may be chosen in the column of the marks.
  ///   - label: The label of that column.
  ///   - legend: The marks and meanings that the form explains.
  init?(choices: [String]?, label: String, legend: [(mark: String, meaning: String)]) {
    let meanings = Dictionary(legend.map { ($0.mark, $0.meaning) }, uniquingKeysWith: { $1 })
    let note = Self.marks(inNote: label)
    let found: ([String], Source)? =
      if let choices, Self.areMarks(choices) {
        (choices, .list)
      } else if Self.areMarks(legend.map(\.mark)) {
        (legend.map(\.mark), .legend)
      } else if Self.areMarks(note) { (note, .label) } else { nil }
    guard let (marks, source) = found else { return nil }
    self.source = source
    entries = marks.enumerated().map { index, mark in
      Entry(
        mark: mark, meaning: meanings[mark],
        achievement: Self.achievement(meanings[mark] ?? mark, index, of: marks.count))
    }
  }

  /// Whether the marks and what is known of their meanings are the official form's.
  func areOfficial(_ vocabulary: FormVocabulary) -> Bool {
    entries.map(\.mark) == vocabulary.legend.map(\.mark.rawValue)
      && zip(entries, vocabulary.legend).allSatisfy { $0.meaning ?? $1.meaning == $1.meaning }
  }

  private static func areMarks(_ texts: [String]) -> Bool {
    counts.contains(texts.count) && Set(texts.map(MarkText.key)).count == texts.count
      && texts.allSatisfy { Mark(rawValue: $0)?.fitsListAndLegend ?? false }
  }

  /// What a mark says, by the words of its meaning, else by its place in the list.
  private static func achievement(_ text: String, _ index: Int, of count: Int) -> Achievement {
    // 一部未達成 is a part, and so is おおむね達成.
    let words: [(Achievement, [String])] = [
      (.part, ["一部"]), (.nothing, ["未達成", "できなかった", "できない", "しなかった", "届かな", "未実施"]),
      (.part, ["概ね", "おおむね", "ほぼ", "やや", "半分", "遅れ"]), (.nothing, ["下回", "不十分"]),
      (.all, ["達成", "上回", "できた", "届いた", "どおり", "通り", "十分"]),
    ]
    for (achievement, parts) in words where parts.contains(where: text.contains) {
      return achievement
    }
    if index == 0 { return .all }
    return index == count - 1 ? .nothing : .part
  }

  /// The marks in the brackets of a label: `達成度(A–D)`, `評価（◎○△×）`, `評価(S・A・B)`.
  private static func marks(inNote label: String) -> [String] {
    let key = label.replacing("（", with: "(").replacing("）", with: ")")
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return [] }
    let note = key[key.index(after: open)...].dropLast()
    let parts = note.split { "・、,/／ 　".contains($0) }.map(String.init)
    if parts.count > 1 { return parts }
    let characters = Array(note)
    guard characters.count == 3, "–-～~〜―".contains(characters[1]),
      let first = characters[0].asciiValue, let last = characters[2].asciiValue, first < last,
      characters[0].isLetter == characters[2].isLetter
    else { return characters.map(String.init) }
    return (first...last).map { String(UnicodeScalar($0)) }
  }
}
