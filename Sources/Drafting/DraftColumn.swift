import GoalSheet
import Grid
import JapaneseCalendar

/// A column of the draft: one of the official form's fields, or a further one.
struct DraftColumn: Hashable {
  /// What a further column holds.
  enum Kind: String, Hashable {
    case text, quantity, mark, date
  }

  var key: String
  /// `nil` for a field of the official form.
  var kind: Kind?
  var label: String
  var leaf: DraftTable.Leaf
  /// Whether the field was guessed, for no label is the goal's.
  var isGuessed = false

  /// The columns of a table, from left to right.
  ///
  /// A label that the official form knows is its field; of two with one meaning the one of the end
  /// of the year is, else the right one. Every other label is a further column.
  static func columns(
    of table: DraftTable, _ labels: KnownLabels, units: [String],
    marks: (DraftTable.Leaf) -> Bool
  ) -> [DraftColumn] {
    var fields: [Int: GoalField] = [:]
    for (index, leaf) in table.leaves.enumerated() {
      guard let found = labels.finding(leaf.text), case .column(let field) = found.meaning else {
        continue
      }
      let rivals = fields.filter { $0.value == field }.map(\.key)
      if !rivals.isEmpty, found.isInterim { continue }
      rivals.forEach { fields[$0] = nil }
      fields[index] = field
    }
    let guess = fields.values.contains(.goal) ? nil : goal(of: table, fields)
    if let guess { fields[guess] = .goal }
    var keys: Set<String> = []
    return table.leaves.enumerated().map { index, leaf in
      if let field = fields[index] {
        return DraftColumn(
          key: field.key, kind: nil, label: label(of: leaf, field, labels), leaf: leaf,
          isGuessed: index == guess)
      }
      let key = FurtherKey.key(for: leaf.text, position: index + 1, besides: &keys)
      let isMark = labels.finding(leaf.text)?.meaning == .column(.evaluation) || marks(leaf)
      return DraftColumn(
        key: key, kind: isMark ? .mark : kind(of: leaf.text, units: units), label: leaf.text,
        leaf: leaf)
    }
  }

  /// The column that is most likely the goal's: named after goals, else the first that is no number.
  private static func goal(of table: DraftTable, _ fields: [Int: GoalField]) -> Int? {
    let free = table.leaves.indices.filter { fields[$0] == nil }
    let named = free.filter { table.leaves[$0].text.contains("目標") }
    return named.first ?? free.first
  }

  /// The label without the year before 目標 and 結果, which the program writes by itself.
  private static func label(
    of leaf: DraftTable.Leaf, _ field: GoalField, _ labels: KnownLabels
  ) -> String {
    guard labels.finding(leaf.text)?.hasYear == true,
      let rest = FiscalYearText.leadingYear(in: leaf.text)?.rest
    else { return leaf.text }
    return CleanText.trimmed(String(rest))
  }

  /// What a further column holds, by the last word of its label or its unit: `事業費(千円)`.
  static func kind(of label: String, units: [String]) -> Kind {
    var word = label.replacing("（", with: "(").replacing("）", with: ")")
    if word.hasSuffix(")"), let open = word.lastIndex(of: "(") {
      if units.contains(String(word[word.index(after: open)...].dropLast())) { return .quantity }
      word = String(word[..<open])
    }
    let ends: [(Kind, [String])] = [
      (.date, ["日", "期限"]), (.quantity, ["値", "額", "率", "数", "予算", "費"]),
    ]
    return ends.first { $0.1.contains(where: word.hasSuffix) }?.0 ?? .text
  }
}
