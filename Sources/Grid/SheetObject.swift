/// An object on a worksheet that is not a cell's value: a note, a text box, a check box.
public struct SheetObject: Hashable, Sendable {
  /// What an object is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A note (called a comment before Excel 365).
    case note
    /// A comment with its replies.
    ///
    /// The note that Excel adds for older programs is left out.
    case threadedComment
    /// A shape intended for text.
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
  /// The cell that a note belongs to, or the top left cell that the object covers.
  public var anchor: CellReference
  /// The cells that the object covers; for notes, only the anchor.
  public var range: CellRange
  /// Its text, with paragraphs and replies joined by line feeds; empty if it has none.
  public var text: String
  /// Whether a check box or option button is ticked; otherwise `nil`.
  public var isChecked: Bool?
  /// The cell that holds a form control's value; otherwise `nil`.
  public var linkedCell: CellReference?

  /// An object with its text as displayed; empty for one that has none.
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
