import GoalSheet
import Grid

/// Values of rows that are not made of the texts of the cells that their places name.
///
/// The rule: without white space, a value is the texts of its cells, what is struck left out, one
/// after the other.
enum MisplacedValues {
  static func of(_ reading: FormReading, _ grid: Grid) -> [String] {
    var texts: [CellReference: String] = [:]
    for cell in grid.cells { texts[cell.reference] = shown(cell, grid) }
    var misplaced: [String] = []
    for (sheet, places) in zip(reading.sheets, reading.places) {
      for (index, row) in sheet.rows.enumerated() {
        for (field, value) in values(of: row) where !value.isEmpty {
          let cells = places.cells(row: index, field).map { texts[$0] ?? "" }.joined()
          if squashed(cells) != squashed(value) { misplaced.append("\(field.key) \(value)") }
        }
      }
    }
    return misplaced
  }

  private static func values(of row: GoalRow) -> [(GoalField, String)] {
    [
      (.no, row.no), (.goal, row.goal), (.planPosition, row.planPosition.joined()),
      (.indicator, row.indicator), (.target, row.target?.text ?? ""),
      (.result, row.result?.text ?? ""), (.initiative, row.initiative), (.outline, row.outline),
      (.status, row.status), (.nextSteps, row.nextSteps),
    ]
  }

  /// A cell's text without what is struck through.
  private static func shown(_ cell: Cell, _ grid: Grid) -> String {
    var bytes = Array(cell.text.utf8)
    for run in (grid.runs[cell.reference] ?? []).reversed() where run.style.contains(.struck) {
      bytes.removeSubrange(run.range)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func squashed(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}
