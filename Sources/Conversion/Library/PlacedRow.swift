public import GoalSheet
public import Messages

/// A row of a sheet, with the location of its mark.
@dynamicMemberLookup
public struct PlacedRow: Sendable {
  /// The row itself.
  public let row: GoalRow
  /// The mark's file, worksheet and cell.
  public let place: Place

  /// A value of the row.
  public subscript<Value>(dynamicMember path: KeyPath<GoalRow, Value>) -> Value {
    row[keyPath: path]
  }
}
