import Delimited
import Grid

/// A grid's displayed texts as TSV, from A1 to the last used row and column: the plain way.
enum TextTable {
  static func tsv(of grid: Grid) -> [UInt8] {
    guard let last = grid.cells.last, let width = grid.cells.map(\.reference.column).max() else {
      return []
    }
    var records = Array(
      repeating: Array(repeating: "", count: width + 1), count: last.reference.row + 1)
    for cell in grid.cells { records[cell.reference.row][cell.reference.column] = cell.text }
    var writer = DelimitedWriter(delimiter: .tab, lineEnd: .newline, byteOrderMark: false)
    for record in records {
      // UTF-8 has every character.
      try? writer.append(record: record)
    }
    return writer.takeBytes()
  }
}
