/// Something on a worksheet that is no cell's value: a note, a text box, a check box.
public struct SheetObject: Hashable, Sendable {
  /// What an object is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A note (Excel's comments before 365).
    case note
    /// A comment with its replies; the note that Excel writes beside it for older programs is left
    /// out.
    case threadedComment
    /// A shape made to hold text.
    case textBox
    /// Any other drawn shape or connector.
    case shape
    /// A picture or chart.
    case picture
    /// A check box, option button or other form control.
    case formControl
  }

  /// What it is.
  public var kind: Kind
  /// The cell a note belongs to, or the top left one that the object lies over.
  public var anchor: CellReference
  /// The cells that the object lies over; for notes the anchor alone.
  public var range: CellRange
  /// Its text, paragraphs and replies joined by line feeds; empty where it has none.
  public var text: String
  /// For a check box or option button, whether it is ticked; else `nil`.
  public var isChecked: Bool?
  /// For a form control, the cell that holds its value; else `nil`.
  public var linkedCell: CellReference?

  /// Creates the value from its parts.
  public init(
    _ kind: Kind, anchor: CellReference, range: CellRange? = nil, text: String = "",
    isChecked: Bool? = nil, linkedCell: CellReference? = nil
  ) {
    self.kind = kind
    self.anchor = anchor
    self.range = range ?? CellRange(anchor)
    self.text = text
    self.isChecked = isChecked
    self.linkedCell = linkedCell
  }
}
