import Appearance
import CXLSXWriter
import Grid

extension WorksheetFile {
  func setUpPage(_ page: PlacedPage) throws(WriteError) {
    switch page.layout.orientation {
    case .landscape: unsafe worksheet_set_landscape(handle)
    case .portrait: unsafe worksheet_set_portrait(handle)
    }
    unsafe worksheet_set_paper(handle, Self.code(of: page.layout.paper))
    unsafe worksheet_set_margins(
      handle, page.layout.margins.left / Self.inch, page.layout.margins.right / Self.inch,
      page.layout.margins.top / Self.inch, page.layout.margins.bottom / Self.inch)
    unsafe worksheet_set_print_scale(handle, UInt16(clamping: page.scale))
    unsafe worksheet_center_horizontally(handle)
    try setEdges(page)
    try setBreaks(page.breaks)
  }

  private func setEdges(_ page: PlacedPage) throws(WriteError) {
    var options = unsafe lxw_header_footer_options()
    unsafe options.margin = page.layout.margins.header / Self.inch
    try check(unsafe worksheet_set_header_opt(handle, PageEdgeCode(page.header).text, &options))
    unsafe options.margin = page.layout.margins.footer / Self.inch
    try check(unsafe worksheet_set_footer_opt(handle, PageEdgeCode(page.footer).text, &options))
  }

  private func setBreaks(_ breaks: [Int]) throws(WriteError) {
    // Excel keeps the first 1,023 breaks of a worksheet. The list ends with a zero.
    var rows: [lxw_row_t] = []
    for row in breaks.prefix(1023) {
      rows.append(try CellPlace(CellReference(row: row, column: 0)).row)
    }
    guard !rows.isEmpty else { return }
    rows.append(0)
    try check(unsafe worksheet_set_h_pagebreaks(handle, &rows))
  }

  /// In millimetres.
  private static let inch = 25.4

  /// Excel's number for a paper size.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.63 `pageSetup`, `paperSize`
  private static func code(of paper: PageLayout.Paper) -> UInt8 {
    switch paper {
    case .a3: 8
    case .a4: 9
    }
  }
}
