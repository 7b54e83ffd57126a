public import Grid

/// What the recogniser took a cell for, and why.
public struct FormDecision: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// A label of the form: the words of the official one.
    case label(String)
    /// The value of a field of the header block.
    case header(FormVocabulary.HeaderField)
    /// The value of a field in a row, counted from one.
    case value(GoalField, row: Int)
    /// The next line of the value of a field in a row.
    case continued(GoalField, row: Int)
    /// Part of the legend.
    case legend
    /// A number of a line that was prepared and not filled, or of a column.
    case counter
    /// Kept in `unplaced`, for the reason that the message of this code gives.
    case unplaced(String)
  }

  public var cell: CellReference
  public var text: String
  public var role: Role

  public init(cell: CellReference, text: String, role: Role) {
    self.cell = cell
    self.text = text
    self.role = role
  }
}
