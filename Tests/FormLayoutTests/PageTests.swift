import Appearance
import FormTemplate
import GoalSheet
import Grid
import Testing
import XLSXWriting

@testable import FormLayout

struct PageTests {
  @Test func `what a merged cell lacks is added to its last rows, and no row gets lower`() {
    var rows = RowHeights(minimum: [30, 30, 30])
    rows.require(50, of: 0...0)
    rows.require(100, of: 0...1)
    rows.require(90, of: 1...2)
    rows.solve()
    #expect(rows.heights == [50, 50, 40])
  }

  @Test func `a row as high as rows get leaves the rest to the row before`() {
    var rows = RowHeights(minimum: [30, 30])
    rows.require(500, of: 0...1)
    rows.solve()
    #expect(rows.heights == [91, 409])
    rows.require(1000, of: 0...1)
    rows.solve()
    #expect(rows.heights == [409, 591])
  }

  @Test func `a row above Excel's limit is spread over several`() {
    let spread = SpreadRows([30, 409, 450], step: 10)
    #expect(spread.heights == [30, 409, 200, 200, 50])
    #expect(spread.rows == [0..<1, 1..<2, 2..<5])
  }

  @Test(arguments: [
    // Everything fits.
    ([[40, 30]], [[true, true]], []),
    // A goal moves to the next page as a whole.
    ([[50, 30, 30]], [[true, true, false]], [11]),
    // A goal that no page holds is parted between rows.
    ([[40, 40, 40]], [[true, false, false]], [12]),
  ])
  func `a page ends between goals where one fits a page, else between rows`(
    heights: [[Double]], begins: [[Bool]], breaks: [Int]
  ) {
    let rows = zip(heights[0], begins[0]).map {
      PageFlow.Row(pieces: [$0], beginsGoal: $1)
    }
    #expect(
      PageFlow.breaks(of: rows, from: 10, head: 20, capacity: 100, repeated: 10) == breaks)
  }

  @Test func `a row higher than a page is parted between its pieces`() {
    let rows = [PageFlow.Row(pieces: [40, 40, 40, 40], beginsGoal: true)]
    let breaks = PageFlow.breaks(of: rows, from: 5, head: 20, capacity: 100, repeated: 10)
    #expect(breaks == [7])
    let more = [PageFlow.Row(pieces: [40, 40, 40, 40, 40], beginsGoal: true)]
    #expect(
      PageFlow.breaks(of: more, from: 5, head: 20, capacity: 100, repeated: 10) == [7, 9])
  }

  @Test(arguments: [
    (PageLayout.Paper.a3, PageLayout.Orientation.landscape, 80...100),
    (.a3, .portrait, 50...70), (.a4, .landscape, 50...70), (.a4, .portrait, 30...50),
  ])
  func `the scale lets all columns fit the paper that was asked for`(
    paper: PageLayout.Paper, orientation: PageLayout.Orientation, scales: ClosedRange<Int>
  ) throws {
    let options = FormOptions(paper: paper, orientation: orientation)
    let book = WorkbookLayout.placed([GoalSheet()], template: .standard, options: options)
    let page = try #require(book.sheets.first).page
    #expect(page.layout.paper == paper)
    #expect(page.layout.orientation == orientation)
    #expect(scales.contains(page.scale))
  }

  @Test func `a header is filled in from the sheet, and its fields stay fields`() {
    var sheet = GoalSheet()
    sheet.fiscalYear = 2019
    sheet.department = "A&B部"
    sheet.section = "{page}課"
    let design = PageDesign.Edge(
      left: "{year}", center: "{page} / {pages}", right: "{department} {section}")
    let edge = PageEdge(design, sheet: sheet, font: "F")
    #expect(edge.font == "F")
    #expect(edge.left == [.text("令和元年度")])
    #expect(edge.center == [.page, .text(" / "), .pageCount])
    #expect(edge.right == [.text("A&B部"), .text(" "), .text("{page}課")])
  }

  @Test func `names for the header's fields lead to their cells`() throws {
    let sheet = try #require(WorkbookLayout.placed([GoalSheet()], template: .standard).sheets.first)
    #expect(
      sheet.definedNames.map { "\($0.name) \($0.range)" } == [
        "fiscalYear C3:F3", "department C4:C4", "section E4:F4", "policyIndicators H3:I4",
        "createdOn K3:K3", "evaluatedOn K4:K4",
      ])
  }

  /// Excel's own figures: 64 pixels for the width 8.43, 5 of them free.
  @Test func `a column is as wide as Excel makes it`() {
    #expect(ColumnWidth.points(8.43) == 48)
    #expect(ColumnWidth.room([8.43]) == 44.25)
    #expect(ColumnWidth.room([8.43, 8.43]) == 92.25)
  }
}
