/// The rows of a sheet, in order.
///
/// Refuses what no sheet can be: a first row that continues something, and a row that continues a
/// value other than the one above it.
public struct GoalRows: Hashable, Sendable {
  /// Why rows are refused; `row` counts from zero.
  public enum Fault: Error, Hashable {
    case firstRowContinues(GoalField)
    case continuesOtherValue(GoalField, row: Int)
  }

  private var rows: [GoalRow] = []

  public init() {}

  public init(_ rows: [GoalRow]) throws(Fault) {
    self.rows.reserveCapacity(rows.count)
    for row in rows { try append(row) }
  }

  public mutating func append(_ row: GoalRow) throws(Fault) {
    if !row.continues.isEmpty {
      for field in row.continues.fields {
        guard let above = rows.last else { throw .firstRowContinues(field) }
        guard row.agrees(with: above, in: field) else {
          throw .continuesOtherValue(field, row: rows.count)
        }
      }
    }
    rows.append(row)
  }
}

extension GoalRows: RandomAccessCollection {
  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(position: Int) -> GoalRow { rows[position] }
}
