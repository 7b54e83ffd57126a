/// A column to tick for one mark: ◎, ○ and △ side by side below 評価.
struct TickColumn: Hashable {
  var columns: ClosedRange<Int>
  var mark: Mark

  /// From the first of several columns to the last.
  static func span(of columns: [TickColumn]) -> ClosedRange<Int>? {
    guard let first = columns.map(\.columns.lowerBound).min(),
      let last = columns.map(\.columns.upperBound).max()
    else { return nil }
    return first...last
  }

  /// Whether a text in the column ticks it: a sign for that, or the mark itself.
  func isTicked(by text: String) -> Bool {
    let key = MarkText.key(of: text)
    return Self.signs.contains(key) || key == MarkText.key(of: mark.rawValue)
  }

  private static let signs: Set<String> = [
    "○", "〇", "◯", "●", "✓", "✔", "☑", "☒", "レ", "■", "1", "*", "v", "V", "丸",
  ].map { MarkText.key(of: $0) }.reduce(into: []) { $0.insert($1) }
}
