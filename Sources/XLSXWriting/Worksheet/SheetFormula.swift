import Grid

/// References to a worksheet's cells, as formulas write them.
struct SheetFormula {
  /// The worksheet's name in apostrophes, one within the name doubled, and the `!` behind it.
  private let prefix: String

  init(sheet: String) {
    let name =
      sheet.utf8.contains(UInt8(ascii: "'"))
      ? sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      : sheet
    prefix = "'" + name + "'!"
  }

  /// A name of the worksheet's own, as in `'地域課'!部署`.
  func name(_ name: String) -> String { prefix + name }

  /// A cell that a link leads to, as in `'地域課'!A1`.
  func target(_ cell: CellReference) -> String { prefix + cell.description }

  /// Cells that stay the same wherever the formula stands, as in `'地域課'!$A$1:$B$2`.
  func reference(_ range: CellRange) -> String {
    let first = prefix + Self.absolute(range.topLeft)
    guard range.topLeft != range.bottomRight else { return first }
    return first + ":" + Self.absolute(range.bottomRight)
  }

  private static func absolute(_ cell: CellReference) -> String {
    "$" + CellReference.columnName(cell.column) + "$" + String(cell.row + 1)
  }
}
