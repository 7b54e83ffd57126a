import Grid

/// Writes references to the cells of a worksheet, as formulas have them.
struct SheetFormula {
  /// The name of the worksheet in apostrophes, those within it doubled, followed by `!`.
  private let prefix: String

  init(sheet: String) {
    let name =
      sheet.utf8.contains(UInt8(ascii: "'"))
      ? sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      : sheet
    prefix = "'" + name + "'!"
  }

  /// A name defined for the worksheet, as in `'地域課'!部署`.
  func name(_ name: String) -> String { prefix + name }

  /// The target of a link, as in `'地域課'!A1`.
  func target(_ cell: CellReference) -> String { prefix + cell.description }

  /// An absolute reference, as in `'地域課'!$A$1:$B$2`.
  func reference(_ range: CellRange) -> String { prefix + Self.range(range) }

  /// An absolute reference to cells of any worksheet, as in `$A$1:$B$2`.
  static func range(_ range: CellRange) -> String {
    let first = Self.absolute(range.topLeft)
    guard range.topLeft != range.bottomRight else { return first }
    return first + ":" + Self.absolute(range.bottomRight)
  }

  private static func absolute(_ cell: CellReference) -> String {
    "$" + CellReference.columnName(cell.column) + "$" + String(cell.row + 1)
  }
}
