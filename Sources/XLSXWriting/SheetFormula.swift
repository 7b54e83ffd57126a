internal import Grid

/// References to other worksheets, as formulas write them.
enum SheetFormula {
  /// Cells of a worksheet, as in `'地域課'!$A$1:$B$2`.
  static func reference(_ sheet: String, _ range: CellRange) -> String {
    let cells =
      range.topLeft == range.bottomRight
      ? absolute(range.topLeft) : absolute(range.topLeft) + ":" + absolute(range.bottomRight)
    return quoted(sheet) + "!" + cells
  }

  /// A worksheet's name in apostrophes; one within the name is doubled.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  private static func absolute(_ cell: CellReference) -> String {
    "$" + CellReference.columnName(cell.column) + "$" + String(cell.row + 1)
  }
}
