package import Appearance

/// How the form is printed: the paper, and the contents of the header and footer.
package struct PageDesign: Hashable, Sendable {
  /// The texts of a header or footer.
  ///
  /// Each may hold the placeholders ``placeholders``: `{year}`, `{department}`, `{section}`,
  /// `{page}` and `{pages}`.
  package struct Edge: Hashable, Sendable {
    package var left: String
    package var center: String
    package var right: String

    package init(left: String, center: String, right: String) {
      self.left = left
      self.center = center
      self.right = right
    }

    /// The names that are allowed in braces.
    package static let placeholders = ["year", "department", "section", "page", "pages"]
  }

  package var layout: PageLayout
  package var header: Edge
  package var footer: Edge

  package init(layout: PageLayout, header: Edge, footer: Edge) {
    self.layout = layout
    self.header = header
    self.footer = footer
  }
}
