import BIFF
import Grid
import Messages
import Testing
import WorkbookReading

/// Whole files as programs write them; `Fixtures/make.py` says how they were made.
@Suite struct FixtureTests {
  private func workbook(_ name: String) throws -> BinaryWorkbook {
    try BinaryWorkbook(bytes: Fixtures.bytes(name))
  }

  @Test(arguments: ["libreoffice", "excel95", "kinds"])
  func `displayed texts are those beside the file`(name: String) throws {
    let workbook = try workbook(name + ".xls")
    let expected = String(decoding: try Fixtures.bytes(name + ".tsv"), as: UTF8.self)
    #expect(try writtenTexts(workbook) == expected)
    #expect(expectedTexts(try workbook.grid(at: 0)) == expected)
  }

  @Test func `a form that LibreOffice saved`() throws {
    let grid = try workbook("libreoffice.xls").grid(at: 0)
    #expect(grid.name == "様式")
    #expect(grid.merges.map(\.description) == ["A1:F1"])
    #expect(grid.hiddenRows == [2...2])
    #expect(
      grid.runs == [
        CellReference(row: 4, column: 1): [TextRun(9..<18, .struck)],
        CellReference(row: 5, column: 5): [TextRun(0..<3, .struck)],
      ])
    #expect(grid.borders.edges(of: CellReference(row: 3, column: 0)) == .all)
    #expect(
      grid.objects == [
        SheetObject(.note, anchor: CellReference(row: 4, column: 4), text: "4月に再集計")
      ])
  }

  @Test func `a form of Excel 95`() throws {
    let grid = try workbook("excel95.xls").grid(at: 0)
    #expect(grid.name == "様式")
    #expect(grid.cells.last?.text == "令和5年4月1日")
    #expect(grid.runs.keys.map(\.description) == ["B6"])
    #expect(
      grid.objects == [
        SheetObject(.note, anchor: CellReference(row: 5, column: 4), text: "要確認")
      ])
  }

  @Test func `every kind of cell that xlwt writes`() throws {
    let workbook = try workbook("kinds.xls")
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    let grid = try workbook.grid(at: 0)
    #expect(grid.hiddenRows == [2...2])
    #expect(grid.hiddenColumns == [5...6])
    #expect(grid.hiddenValues == [CellReference(row: 1, column: 5): "2.5"])
    #expect(
      grid.runs == [
        CellReference(row: 1, column: 3): [TextRun(0..<15, .struck)],
        CellReference(row: 1, column: 4): [TextRun(6..<12, .struck)],
      ])
    #expect(grid.borders.edges(of: CellReference(row: 3, column: 1)) == [.left, .bottom, .right])
    #expect(grid.merges.map(\.description) == ["A5:B7"])
  }
}
