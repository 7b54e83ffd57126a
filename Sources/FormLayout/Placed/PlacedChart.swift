package import Grid

/// A native chart of stacked bars, one series a column of cells.
package struct PlacedChart: Hashable, Sendable {
  package struct Series: Hashable, Sendable {
    package var name: CellReference
    package var values: CellRange
    package var colour: Colour
  }

  package var title: String
  package var font: String
  package var categories: CellRange
  package var series: [Series]
  /// The cell at whose top left corner the chart stands.
  package var place: CellReference
  /// In pixels at 96 a inch.
  package var width: Int
  package var height: Int
}
