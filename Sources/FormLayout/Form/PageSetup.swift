internal import GoalSheet
internal import Grid

/// How a form's worksheet is printed.
struct PageSetup {
  let design: FormDesign
  let page: PageDesign

  /// Sets paper, scale, print area, repeated rows, header and footer.
  func apply(to placed: inout PlacedSheet, sheet: GoalSheet, header: ClosedRange<Int>) {
    placed.page.scale = scale(of: placed.columnWidths)
    placed.page.repeatedRows = header
    placed.page.printArea = CellRange(
      rows: 0...(placed.rowHeights.count - 1), columns: 0...(placed.columnWidths.count - 1))
    let code = EdgeCode(sheet: sheet, font: design.text.font)
    placed.page.header = code.text(of: page.header)
    placed.page.footer = code.text(of: page.footer)
  }

  /// The scale at which all columns fit the paper's width, in percent; never above 100.
  private func scale(of widths: [Double]) -> Int {
    let total = widths.reduce(0) { $0 + ColumnWidth.points($1) }
    let side =
      page.orientation == .landscape ? page.paper.millimetres.long : page.paper.millimetres.short
    let room = (side - page.margins.left - page.margins.right) * 72 / 25.4
    return min(100, max(10, Int(room / total * 100)))
  }
}
