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

/// A cell of a worksheet; merged where its range covers more than one cell.
package struct PlacedCell: Hashable, Sendable {
  package var range: CellRange
  package var content: PlacedContent
  /// Index into its worksheet's styles.
  package var style: Int

  package init(_ range: CellRange, _ content: PlacedContent, style: Int) {
    self.range = range
    self.content = content
    self.style = style
  }
}
