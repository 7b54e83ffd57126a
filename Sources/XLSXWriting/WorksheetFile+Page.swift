import CXLSXWriter
import FormLayout
import Grid

extension WorksheetFile {
  func setUpPage(_ page: PlacedPage) throws(WriteError) {
    switch page.orientation {
    case .landscape: unsafe worksheet_set_landscape(handle)
    case .portrait: unsafe worksheet_set_portrait(handle)
    }
    unsafe worksheet_set_paper(handle, Self.code(of: page.paper))
    unsafe worksheet_set_margins(
      handle, page.margins.left / Self.inch, page.margins.right / Self.inch,
      page.margins.top / Self.inch, page.margins.bottom / Self.inch)
    unsafe worksheet_set_print_scale(handle, UInt16(clamping: page.scale))
    unsafe worksheet_center_horizontally(handle)
    try setEdges(page)
    if let rows = page.repeatedRows {
      let first = try CellPlace(CellReference(row: rows.lowerBound, column: 0)).row
      let last = try CellPlace(CellReference(row: rows.upperBound, column: 0)).row
      try check(unsafe worksheet_repeat_rows(handle, first, last))
    }
    if let area = page.printArea {
      let place = try RangePlace(area)
      try check(
        unsafe worksheet_print_area(
          handle, place.first.row, place.first.column, place.last.row, place.last.column))
    }
    try setBreaks(page.breaks)
  }

  private func setEdges(_ page: PlacedPage) throws(WriteError) {
    var options = unsafe lxw_header_footer_options()
    unsafe options.margin = page.margins.header / Self.inch
    try check(unsafe worksheet_set_header_opt(handle, page.header, &options))
    unsafe options.margin = page.margins.footer / Self.inch
    try check(unsafe worksheet_set_footer_opt(handle, page.footer, &options))
  }

  private func setBreaks(_ breaks: [Int]) throws(WriteError) {
    // Excel keeps the first 1,023 breaks of a worksheet; the list ends with a zero.
    var rows: [lxw_row_t] = []
    for row in breaks.prefix(1023) {
      rows.append(try CellPlace(CellReference(row: row, column: 0)).row)
    }
    guard !rows.isEmpty else { return }
    rows.append(0)
    try check(unsafe worksheet_set_h_pagebreaks(handle, &rows))
  }

  /// Millimetres.
  private static let inch = 25.4

  /// The paper's number in Excel.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.63 `pageSetup`, `paperSize`
  private static func code(of paper: PageDesign.Paper) -> UInt8 {
    switch paper {
    case .a3: 8
    case .a4: 9
    }
  }
}
