internal import Delimited
internal import Grid

/// A worksheet's displayed texts as CSV or TSV, from A1 to the last used row and column.
struct CellsTable {
  private var writer: DelimitedWriter

  init(_ format: CellsFormat) {
    writer = DelimitedWriter(
      delimiter: format == .csv ? .comma : .tab,
      lineEnd: format == .csv ? .returnNewline : .newline,
      byteOrderMark: format == .csv)
  }

  mutating func append(_ grid: Grid) {
    guard let last = grid.cells.last, let width = grid.cells.map(\.reference.column).max() else {
      return
    }
    var record = [String](repeating: "", count: width + 1)
    var row = 0
    for cell in grid.cells {
      while row < cell.reference.row {
        append(record)
        record = [String](repeating: "", count: width + 1)
        row += 1
      }
      record[cell.reference.column] = cell.text
    }
    if row == last.reference.row { append(record) }
  }

  private mutating func append(_ record: [String]) {
    // UTF-8 has every character.
    try? writer.append(record: record)
  }

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }
}
