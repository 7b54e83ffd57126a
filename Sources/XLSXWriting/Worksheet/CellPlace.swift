import CXLSXWriter
import Grid

/// The address of a cell in the library's types.
struct CellPlace {
  let row: lxw_row_t
  let column: lxw_col_t

  /// - Throws: ``WriteError`` for a cell outside the worksheet's 1,048,576 rows and 16,384 columns.
  init(_ cell: CellReference) throws(WriteError) {
    guard let row = lxw_row_t(exactly: cell.row), row < 1_048_576,
      let column = lxw_col_t(exactly: cell.column), column < 16_384
    else {
      throw WriteError(.noSuchCell(cell))
    }
    self.row = row
    self.column = column
  }
}
