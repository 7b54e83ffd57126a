/// What a user may ask of the official form beside its template.
package struct FormOptions: Hashable, Sendable {
  /// `nil` is the template's.
  package var paper: PageDesign.Paper?
  /// `nil` is the template's.
  package var orientation: PageDesign.Orientation?
  /// Whether the workbook begins with a list of its sections, their marks and a chart.
  package var hasCover: Bool

  package init(
    paper: PageDesign.Paper? = nil, orientation: PageDesign.Orientation? = nil,
    hasCover: Bool = false
  ) {
    self.paper = paper
    self.orientation = orientation
    self.hasCover = hasCover
  }

  /// The template's page with what was asked for.
  func page(of design: PageDesign) -> PageDesign {
    var page = design
    page.paper = paper ?? page.paper
    page.orientation = orientation ?? page.orientation
    return page
  }
}
