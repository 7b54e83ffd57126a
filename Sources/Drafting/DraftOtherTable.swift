import GoalSheet
import Grid

/// A table with other labels below that of the form, which a template cannot describe.
struct DraftOtherTable {
  /// The labels, from left to right.
  let labels: [FormSheet.Block]
  /// From the labels to the last line.
  let rows: ClosedRange<Int>

  /// The tables below a row, from top to bottom.
  static func tables(from start: Int, in sheet: FormSheet) -> [DraftOtherTable] {
    var tables: [DraftOtherTable] = []
    var row = start
    let last = sheet.blocks.map(\.range.rows.upperBound).max() ?? -1
    while row <= last {
      if let table = DraftOtherTable(at: row, sheet) {
        tables.append(table)
        row = table.rows.upperBound + 1
      } else {
        row += 1
      }
    }
    return tables
  }

  /// The table whose labels are in a row; `nil` if these are none, such as those of boxes for names.
  private init?(at row: Int, _ sheet: FormSheet) {
    let texts = sheet.blocks(inRow: row).filter { $0.range.rows.upperBound == row }
    guard texts.count >= Self.leastLabels,
      texts.allSatisfy({
        sheet.isRuledBelow(CellReference(row: row, column: $0.range.columns.lowerBound))
      })
    else { return nil }
    func isLine(_ row: Int) -> Bool {
      texts.allSatisfy { block in
        let cell = CellReference(row: row, column: block.range.columns.lowerBound)
        let range = sheet.range(at: cell)
        return sheet.isRuledBelow(cell) && range.rows == row...row
          && block.range.columns.contains(range.columns.upperBound)
          && (sheet.text(at: cell).map(NumberText.looksLikeNumber) ?? true)
      }
    }
    var end = row
    while end < row + Self.mostLines, isLine(end + 1) { end += 1 }
    guard end - row >= Self.leastLines else { return nil }
    labels = texts
    rows = row...end
  }

  private static let leastLabels = 3
  /// Below the labels of boxes for stamps there is one row.
  private static let leastLines = 2
  private static let mostLines = 100
}
