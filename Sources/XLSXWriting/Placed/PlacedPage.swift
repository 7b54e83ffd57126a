package import Appearance
package import Grid

/// The print settings of a worksheet.
package struct PlacedPage: Hashable, Sendable {
  package var layout: PageLayout
  package var header = PageEdge()
  package var footer = PageEdge()
  /// In percent, 10 to 400.
  ///
  /// A fixed scale rather than fitted pages, because Excel ignores page breaks when it fits pages.
  package var scale = 100
  /// The rows that are repeated at the top of every page.
  package var repeatedRows: ClosedRange<Int>?
  package var printArea: CellRange?
  /// The rows that begin a new page.
  package var breaks: [Int] = []

  package init(_ layout: PageLayout) {
    self.layout = layout
  }
}
