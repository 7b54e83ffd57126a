/// How the form lies on paper.
package struct PageDesign: Hashable, Sendable {
  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a3 = "A3"
    case a4 = "A4"

    /// Short and long side, in millimetres.
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
    /// From the paper's edge to the header and the footer.
    package var header: Double
    package var footer: Double
  }

  /// Texts at the page's edge, with `{year}`, `{department}`, `{section}`, `{page}` and `{pages}`.
  package struct Edge: Hashable, Sendable {
    package var left: String
    package var center: String
    package var right: String
  }

  package var paper: Paper
  package var orientation: Orientation
  package var margins: Margins
  package var header: Edge
  package var footer: Edge
}
