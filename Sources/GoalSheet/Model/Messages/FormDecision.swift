public import Grid
public import Messages

/// What the recogniser took a cell for, and why.
public struct FormDecision: Hashable, Sendable {
  /// What a cell was taken for.
  public enum Role: Hashable, Sendable {
    /// A label of the form, by the words of the official one.
    case label(String)
    /// The value of a field of the header block, or a part of it.
    case header(FormVocabulary.HeaderField)
    /// The value of a field in a row, or a part of it; rows count from one.
    case value(GoalField, row: Int)
    /// Part of the legend.
    case legend
    /// A number of a line that was prepared and not filled, or of a column.
    case counter
    /// Kept in `unplaced`, for the reason of this code.
    case unplaced(MessageCode)
  }

  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// What the cell was taken for.
  public var role: Role

  /// Creates the value from its parts.
  public init(cell: CellReference, text: String, role: Role) {
    self.cell = cell
    self.text = text
    self.role = role
  }
}
