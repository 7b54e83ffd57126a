public import Grid
public import Messages

/// How the recogniser classified a cell, and why.
public struct FormDecision: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// A label of the form, in the words of the official one.
    case label(String)
    /// The value of a field of the header block, or a part of it.
    case header(FormVocabulary.HeaderField)
    /// The value of a field in a row, or a part of it; rows count from one.
    case value(GoalField, row: Int)
    /// Part of the legend.
    case legend
    /// The number of a prepared but empty line, or of a column.
    case counter
    /// Kept in `unplaced`, for the reason of this code.
    case unplaced(MessageCode)
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
