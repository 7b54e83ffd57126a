package import Comparison
import GoalSheet
package import Messages

/// A comparison for people: a line a change, by section.
///
/// ```
/// 西区 地域課: a.xlsx[地域課] → b.xlsx[地域課]
///   No.5 target (number): 5事業 → 3事業 (E14 → E15), warning [plan-changed]
/// ```
package struct ComparisonText: Sendable {
  private let line: MessageLine
  private var words: ComparisonWords { ComparisonWords(language: line.language) }

  package init(language: Language, isColoured: Bool = false) {
    line = MessageLine(language: language, isColoured: isColoured)
  }

  /// The text of all sheets that differ, and a line with the counts.
  package func text(of comparisons: [SheetComparison]) -> String {
    comparisons.filter { $0.isChanged }.map(text).joined() + summary(comparisons) + "\n"
  }

  private func summary(_ comparisons: [SheetComparison]) -> String {
    let counts = SheetComparison.Status.allCases.compactMap { status -> String? in
      let count = comparisons.count { $0.status == status }
      guard count > 0 else { return nil }
      return words.say("\(count) \(words.status(status))", "\(words.status(status)) \(count)")
    }
    return words.say("sheets: ", "シート: ")
      + (counts.isEmpty ? "0" : counts.joined(separator: words.say(", ", "、")))
  }

  private func text(of comparison: SheetComparison) -> String {
    let places = [comparison.old, comparison.new].compactMap { $0?.source?.address(of: nil) }
    var heading = line.strong(MessageLine.oneLine(words.section(comparison)))
    if comparison.status != .changed { heading += ": " + words.status(comparison.status) }
    heading += " (" + MessageLine.oneLine(places.joined(separator: " → ")) + ")"
    var lines = [heading] + comparison.changes.map { "  " + text(of: $0) }
    for row in comparison.rows where row.isChanged { lines += self.lines(of: row, comparison) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of row: RowComparison, _ comparison: SheetComparison) -> [String] {
    let number = words.number(row)
    let start = "  " + (number.isEmpty ? "" : MessageLine.oneLine(number) + " ")
    var lines: [String] = []
    if row.status != .kept && row.status != .reworded {
      let goal = row.new?.goal ?? row.old?.goal ?? ""
      let cells = [
        row.cell(comparison.old, row.oldIndex), row.cell(comparison.new, row.newIndex),
      ]
      lines.append(
        start + words.status(row.status) + ": " + MessageLine.oneLine(Self.shortened(goal))
          + places(cells.compactMap { $0 }) + warning(row.isPlanChange))
    }
    return lines + row.changes.map { start + text(of: $0) }
  }

  private func text(of change: ValueChange) -> String {
    var heading = words.heading(change)
    if change.field == .row(.goal) { heading = words.status(RowComparison.Status.reworded) }
    return heading + ": " + values(of: change)
      + places([change.oldCell, change.newCell].compactMap { $0 }) + warning(change.isPlanChange)
  }

  private func places(_ cells: [SheetCells.Cell]) -> String {
    guard !cells.isEmpty else { return "" }
    return " (" + MessageLine.oneLine(cells.map(\.description).joined(separator: " → ")) + ")"
  }

  private func warning(_ isPlanChange: Bool) -> String {
    guard isPlanChange else { return "" }
    return " " + line.severity(.warning) + " [\(MessageCode.planChanged.rawValue)]"
  }

  // MARK: - Values

  /// Both values where they are short, else the changed words with what is around them.
  private func values(of change: ValueChange) -> String {
    let hasCommon = change.spans.contains { $0.kind == .same }
    let isShort = max(change.old.count, change.new.count) <= 20
    guard hasCommon, !isShort, !change.old.isEmpty, !change.new.isEmpty else {
      let (old, new) = (
        words.value(change.old, of: change.field), words.value(change.new, of: change.field)
      )
      return coloured(Self.shortened(old), .removed) + " → " + coloured(Self.shortened(new), .added)
    }
    return change.spans.enumerated().map { index, span in
      switch span.kind {
      case .same:
        MessageLine.oneLine(
          Self.context(span.text, isFirst: index == 0, isLast: index == change.spans.count - 1))
      case .removed: marked(span.text, "[-", "-]", .removed)
      case .added: marked(span.text, "{+", "+}", .added)
      }
    }.joined()
  }

  private func marked(
    _ text: String, _ start: String, _ end: String, _ kind: TextSpan.Kind
  ) -> String {
    line.isColoured
      ? coloured(Self.shortened(text), kind)
      : start + MessageLine.oneLine(Self.shortened(text)) + end
  }

  private func coloured(_ text: String, _ kind: TextSpan.Kind) -> String {
    let text = MessageLine.oneLine(text)
    guard line.isColoured else { return text }
    return (kind == .removed ? "\u{1B}[31;9m" : "\u{1B}[32m") + text + "\u{1B}[0m"
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }

  /// The part of a same text that is next to a change.
  private static func context(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let width = 8
    if isFirst { return text.count <= width + 1 ? text : "…" + text.suffix(width) }
    if isLast { return text.count <= width + 1 ? text : text.prefix(width) + "…" }
    return text.count <= 2 * width + 1 ? text : text.prefix(width) + "…" + text.suffix(width)
  }
}
