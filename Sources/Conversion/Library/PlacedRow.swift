public import GoalSheet
public import Messages

/// A row of a sheet, with the location of its mark.
@dynamicMemberLookup
public struct PlacedRow: Sendable {
  public let row: GoalRow
  /// The mark's file, worksheet and cell.
  public let place: Place

  public subscript<Value>(dynamicMember path: KeyPath<GoalRow, Value>) -> Value {
    row[keyPath: path]
  }
}
