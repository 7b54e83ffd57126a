package import Grid

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
