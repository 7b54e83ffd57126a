import Appearance
import FormTemplate
import GoalSheet
import Grid
import XLSXWriting

/// How the worksheet of a form is printed.
struct PageSetup {
  let design: FormDesign
  let page: PageDesign

  /// The scale at which all columns fit the paper's width, in percent; never above 100.
  let scale: Int
  /// How many points of the worksheet fit on a page, from top to bottom.
  let capacity: Double

  /// How much of a page may be filled: printer drivers round the height of every row.
  private static let safeShare = 0.97
  /// In points.
  static let millimetre = 72 / 25.4

  init(design: FormDesign, page: PageDesign) {
    self.design = design
    self.page = page
    let (width, height) = page.layout.printable
    let columns = design.columns.reduce(0) { $0 + ColumnWidth.widestPoints($1.width) }
    scale = min(100, max(10, Int(width * Self.millimetre / columns * 100)))
    capacity = height * Self.millimetre * 100 / Double(scale) * Self.safeShare
  }

  /// Sets paper, scale, print area, repeated rows, header and footer.
  func apply(to placed: inout PlacedWorksheet, sheet: GoalSheet, header: ClosedRange<Int>) {
    placed.page.scale = scale
    placed.page.repeatedRows = header
    placed.page.printArea = CellRange(
      rows: 0...(placed.rowHeights.count - 1), columns: 0...(placed.columnWidths.count - 1))
    placed.page.header = PageEdge(page.header, sheet: sheet, font: design.text.font)
    placed.page.footer = PageEdge(page.footer, sheet: sheet, font: design.text.font)
  }
}
