package import Grid

/// What a placed cell holds.
package enum PlacedContent: Hashable, Sendable {
  case blank
  case text(String)
  /// A number; how it is shown is its style's number format.
  case number(Double)
  /// A formula and the value that it has now.
  case formula(String, value: Double)
  /// A text that leads to a cell of another worksheet.
  case link(text: String, sheet: String, cell: CellReference)
}

/// A cell of a worksheet to be written; merged where its range is more than one cell.
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
