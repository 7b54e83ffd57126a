public import Grid
public import Messages

/// How the recogniser classified a cell, and why.
public struct FormDecision: Hashable, Sendable {
  /// What a cell was taken for.
  public enum Role: Hashable, Sendable {
    /// A label of the form, in the words of the official one.
    case label(String)
    /// The value of a field of the header block, or a part of it.
    case header(FormVocabulary.HeaderField)
    /// The value of a field in a row, or a part of it; rows count from one in each worksheet.
    case value(GoalField, row: Int)
    /// A text that the form has before it is filled in.
    case printed
    /// Part of the legend.
    case legend
    /// The number of a prepared but empty line, or of a column.
    case counter
    /// Repeats what is elsewhere: a header on a further page.
    case repeated
    /// A ditto mark: the cell above it holds the value.
    case ditto
    /// The value that a check box keeps in a cell.
    case checkBox
    /// Kept in `unplaced`; the sentence says why.
    case unplaced(MessageCode, BilingualText)
  }

  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// What the cell was taken for.
  public var role: Role

  /// The decision that the text of `cell` has this role.
  public init(cell: CellReference, text: String, role: Role) {
    self.cell = cell
    self.text = text
    self.role = role
  }
}
