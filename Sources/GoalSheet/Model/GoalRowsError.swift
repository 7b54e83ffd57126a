/// Why rows are refused; `row` counts from zero.
public enum GoalRowsError: Error, Hashable {
  /// The first row continues a value, but there is no row above it.
  case firstRowContinues(GoalField)
  /// A row continues a value other than that of the row above it.
  case continuesOtherValue(GoalField, row: Int)
}
