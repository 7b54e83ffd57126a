import Grid
import Messages

/// Which column of a grid holds which column of the data table.
struct TableHeader {
  /// The table's column in each column of the grid; other columns are none of the table's.
  private let columns: [Int: TableColumn]
  /// The grid's column of each column of the table, in the table's order.
  private let positions: [Int]

  /// Whether cells of one row are headings of the data table: more than half of its columns.
  ///
  /// No row of a form has so many of them, and a table that lost a column is still told as one.
  static func isHeader(_ cells: some Collection<Cell>) -> Bool {
    guard cells.count * 2 > TableColumn.allCases.count else { return false }
    let found = Set(cells.compactMap { TableColumn(heading: $0.text) })
    return found.count * 2 > TableColumn.allCases.count
  }

  /// Reads the headings; the columns may stand in any order, others may stand between them.
  ///
  /// - Throws: a ``ReadError`` that names the columns missing, or the cell of one that stands twice.
  init(_ cells: some Collection<Cell>) throws(ReadError) {
    var columns: [Int: TableColumn] = [:]
    var positions: [TableColumn: Int] = [:]
    for cell in cells {
      guard let column = TableColumn(heading: cell.text) else { continue }
      guard positions[column] == nil else {
        throw ReadError(
          .unreadableFile, english: "the column \(column.rawValue) stands twice",
          japanese: "列「\(column.rawValue)」が2つあります", at: Place(cell: cell.reference))
      }
      columns[cell.reference.column] = column
      positions[column] = cell.reference.column
    }
    let missing = TableColumn.allCases.filter { positions[$0] == nil }.map(\.rawValue)
    guard missing.isEmpty else {
      throw ReadError(
        .unreadableFile,
        english: "the data table lacks the columns \(missing.joined(separator: ", "))",
        japanese: "データ表に次の列がありません: \(missing.joined(separator: "、"))")
    }
    self.columns = columns
    self.positions = TableColumn.allCases.map { positions[$0] ?? 0 }
  }

  /// What the grid's column holds; `nil` where it is none of the table's.
  func column(at position: Int) -> TableColumn? { columns[position] }

  /// Where the table's column stands in the grid.
  func position(of column: TableColumn) -> Int { positions[column.index] }
}
