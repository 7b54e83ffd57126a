package import Appearance
package import Grid

/// A native chart of stacked bars, with one series for each column of cells.
package struct PlacedChart: Hashable, Sendable {
  package struct Series: Hashable, Sendable {
    package var name: CellReference
    package var values: CellRange
    package var color: Color

    package init(name: CellReference, values: CellRange, color: Color) {
      self.name = name
      self.values = values
      self.color = color
    }
  }

  package var title: String
  package var font: String
  package var categories: CellRange
  package var series: [Series]
  /// The cell that the top left corner of the chart is anchored to.
  package var place: CellReference
  /// In pixels at 96 per inch.
  package var width: Int
  package var height: Int

  package init(
    title: String, font: String, categories: CellRange, series: [Series], place: CellReference,
    width: Int, height: Int
  ) {
    self.title = title
    self.font = font
    self.categories = categories
    self.series = series
    self.place = place
    self.width = width
    self.height = height
  }
}
