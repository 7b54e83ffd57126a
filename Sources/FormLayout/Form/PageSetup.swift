import GoalSheet
import Grid

/// How a form's worksheet is printed.
struct PageSetup {
  let design: FormDesign
  let page: PageDesign

  /// The scale at which all columns fit the paper's width, in percent; never above 100.
  let scale: Int
  /// The points of the worksheet that a page has room for, from top to bottom.
  let capacity: Double

  /// How much of a page is filled: printer drivers round every row's height.
  private static let safeShare = 0.97
  /// In points.
  static let millimetre = 72 / 25.4

  init(design: FormDesign, page: PageDesign) {
    self.design = design
    self.page = page
    let paper = page.paper.millimetres
    let isLandscape = page.orientation == .landscape
    let width =
      (isLandscape ? paper.long : paper.short) - page.margins.left - page.margins.right
    let height =
      (isLandscape ? paper.short : paper.long) - page.margins.top - page.margins.bottom
    let columns = design.columns.reduce(0) { $0 + ColumnWidth.widestPoints($1.width) }
    scale = min(100, max(10, Int(width * Self.millimetre / columns * 100)))
    capacity = height * Self.millimetre * 100 / Double(scale) * Self.safeShare
  }

  /// Sets paper, scale, print area, repeated rows, header and footer.
  func apply(to placed: inout PlacedSheet, sheet: GoalSheet, header: ClosedRange<Int>) {
    placed.page.scale = scale
    placed.page.repeatedRows = header
    placed.page.printArea = CellRange(
      rows: 0...(placed.rowHeights.count - 1), columns: 0...(placed.columnWidths.count - 1))
    let code = EdgeCode(sheet: sheet, font: design.text.font)
    placed.page.header = code.text(of: page.header)
    placed.page.footer = code.text(of: page.footer)
  }
}
