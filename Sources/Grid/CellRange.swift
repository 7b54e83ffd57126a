/// A rectangle of cells, including both corners.
public struct CellRange: Hashable, Sendable {
  /// The rows, from zero.
  public var rows: ClosedRange<Int>
  /// The columns, from zero.
  public var columns: ClosedRange<Int>

  /// The rectangle of whole ranges of rows and columns, all counted from zero.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The rectangle of a single cell.
  public init(_ cell: CellReference) {
    self.init(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  /// The cell whose value a merged range displays.
  public var topLeft: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  /// The last cell.
  public var bottomRight: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// Whether a cell is in the range.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// Whether the ranges share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// Reads `A1:K1`, or `A1` as the range of a single cell; the corners may be in any order.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(utf8: text.utf8Span.span)
  }

  /// Reads `A1:K1` from its bytes.
  package init?(utf8 bytes: Span<UInt8>) {
    let colon = bytes.indices.first { bytes[$0] == UInt8(ascii: ":") }
    guard let first = CellReference(utf8: bytes.extracting(first: colon ?? bytes.count)),
      let last = CellReference(utf8: bytes.extracting(droppingFirst: colon.map { $0 + 1 } ?? 0))
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }

  /// The A1 form: `A1:K1`.
  public var description: String { "\(topLeft):\(bottomRight)" }
}
