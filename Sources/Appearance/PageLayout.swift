/// The sheet of paper that a worksheet is printed on.
package struct PageLayout: Hashable, Sendable {
  /// A paper size; the raw values are the words of the template file and the command line.
  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a3 = "A3"
    case a4 = "A4"

    /// The short and the long side, in millimetres.
    package var millimetres: (short: Double, long: Double) {
      switch self {
      case .a3: (297, 420)
      case .a4: (210, 297)
      }
    }
  }

  package enum Orientation: String, Hashable, Sendable, CaseIterable {
    case landscape, portrait
  }

  /// In millimetres.
  package struct Margins: Hashable, Sendable {
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double
    /// From the edge of the paper to the header.
    package var header: Double
    /// From the edge of the paper to the footer.
    package var footer: Double

    package init(
      top: Double, bottom: Double, left: Double, right: Double, header: Double, footer: Double
    ) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.header = header
      self.footer = footer
    }
  }

  package var paper: Paper
  package var orientation: Orientation
  package var margins: Margins

  package init(paper: Paper, orientation: Orientation, margins: Margins) {
    self.paper = paper
    self.orientation = orientation
    self.margins = margins
  }

  /// The width and height between the margins, in millimetres.
  package var printable: (width: Double, height: Double) {
    let sides = paper.millimetres
    let isLandscape = orientation == .landscape
    return (
      (isLandscape ? sides.long : sides.short) - margins.left - margins.right,
      (isLandscape ? sides.short : sides.long) - margins.top - margins.bottom
    )
  }
}
