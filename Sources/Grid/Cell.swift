/// A non-blank cell.
public struct Cell: Hashable, Sendable {
  /// Where the cell is.
  public var reference: CellReference
  /// What the cell stores.
  public var value: CellValue
  /// The displayed text: the number format is applied, but the text is not cut to the cell's
  /// width.
  public var text: String

  /// A cell whose value may be displayed in another form: the number 45017 as `2023/4/1`.
  public init(_ reference: CellReference, _ value: CellValue, text: String) {
    self.reference = reference
    self.value = value
    self.text = text
  }

  /// A cell of text.
  public init(_ reference: CellReference, text: String) {
    self.init(reference, .text(text), text: text)
  }
}
