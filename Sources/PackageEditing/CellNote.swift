package import Grid

/// A note to be put on a cell.
package struct CellNote: Hashable, Sendable {
  package var cell: CellReference
  /// Its lines, without a heading.
  package var text: String

  package init(cell: CellReference, text: String) {
    self.cell = cell
    self.text = text
  }
}
