package import Appearance
package import FormTemplate

/// What a user can change about the official form without a template.
package struct FormOptions: Hashable, Sendable {
  /// `nil` means the template's paper.
  package var paper: PageLayout.Paper?
  /// `nil` means the template's orientation.
  package var orientation: PageLayout.Orientation?
  /// Whether the workbook begins with a cover: its sections, their marks and a chart.
  package var hasCover: Bool

  package init(
    paper: PageLayout.Paper? = nil, orientation: PageLayout.Orientation? = nil,
    hasCover: Bool = false
  ) {
    self.paper = paper
    self.orientation = orientation
    self.hasCover = hasCover
  }

  /// The template's page with these options applied.
  package func page(of design: PageDesign) -> PageDesign {
    var page = design
    page.layout.paper = paper ?? page.layout.paper
    page.layout.orientation = orientation ?? page.layout.orientation
    return page
  }
}
