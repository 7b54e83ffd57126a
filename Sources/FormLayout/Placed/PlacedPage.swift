package import Grid

/// A worksheet's print set-up.
package struct PlacedPage: Hashable, Sendable {
  package var paper: PageDesign.Paper
  package var orientation: PageDesign.Orientation
  package var margins: PageDesign.Margins
  /// In Excel's header code: `&L…&C…&R…`.
  package var header = ""
  package var footer = ""
  /// In percent, 10 to 400; breaks stand only where the scale is given, not where pages are fitted.
  package var scale = 100
  /// The rows repeated at the top of every page.
  package var repeatedRows: ClosedRange<Int>?
  package var printArea: CellRange?
  /// Rows that begin a page.
  package var breaks: [Int] = []

  package init(_ design: PageDesign) {
    self.paper = design.paper
    self.orientation = design.orientation
    self.margins = design.margins
  }
}
