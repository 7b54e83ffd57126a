package import Grid

/// The content of a placed cell.
package enum PlacedContent: Hashable, Sendable {
  case blank
  case text(String)
  /// A text with a part set as superscript, as UTF-8 offsets; the part is not the whole text.
  case raised(String, Range<Int>)
  /// A number, shown with the number format of its style.
  case number(Double)
  /// A formula and its current value.
  case formula(String, value: Double)
  /// A text that links to a cell of another worksheet.
  case link(text: String, sheet: String, cell: CellReference)
}
