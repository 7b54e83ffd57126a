package import Grid

/// The content of a placed cell.
package enum PlacedContent: Hashable, Sendable {
  case blank
  case text(String)
  /// A number, shown with the number format of its style.
  case number(Double)
  /// A formula and its current value.
  case formula(String, value: Double)
  /// A text that links to a cell of another worksheet.
  case link(text: String, sheet: String, cell: CellReference)
}
