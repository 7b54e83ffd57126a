import Grid
import Testing
@testable import GoalSheet

/// The stages after the table: the year in a title, texts that nobody took, hidden rows.
struct RestStagesTests {
  @Test(arguments: [
    ("令和6年度 組織目標管理シート", 2024), ("組織目標管理シート（R4年度）", 2022),
  ])
  func `the year of a title is the form's`(title: String, year: Int) throws {
    var bench = try StageBench(lines: []) { try $0.put([title], at: "A1") }
    var sheet = GoalSheet()
    TitleYear(map: bench.map).read(try bench.region(), into: &sheet, &bench.findings)
    #expect(sheet.fiscalYear == year)
    #expect(bench.findings.places.cell(.fiscalYear)?.description == "A1")
  }

  @Test func `texts that nobody claimed are left, each with a message`() throws {
    var bench = try StageBench(lines: []) { drawing in
      try drawing.put(["要確認"], at: "M5")
      try drawing.put(["隠れ"], at: "B1")
    }
    let region = try bench.region()
    for index in bench.map.blocks.indices where bench.map.blocks[index].text != "要確認" {
      bench.findings.claim(index)
    }
    RestPlacer(map: bench.map, grid: bench.grid, region: region, table: [])
      .place(skipped: [], hasRows: true, into: &bench.findings)
    #expect(bench.findings.unplaced.map(\.text) == ["要確認", "隠れ"])
    #expect(bench.findings.messages.map(\.cell?.description) == ["M5", "B1"])
  }

  @Test func `a line that was skipped gets one message for all its texts`() throws {
    let total = ["", "合計", "", "", "10", "12", "", "", "", "", ""]
    var bench = try StageBench(lines: [FormDrawing.line("1"), total])
    let cut = try bench.cut()
    for index in bench.map.blocks.indices where !cut.skipped[0].blocks.contains(index) {
      bench.findings.claim(index)
    }
    RestPlacer(
      map: bench.map, grid: bench.grid, region: try bench.region(),
      table: [(StageBench.dataRows, 0...10)]
    ).place(skipped: cut.skipped, hasRows: true, into: &bench.findings)
    #expect(bench.findings.unplaced.map(\.text) == ["合計", "10", "12"])
    #expect(bench.findings.messages.map(\.cell?.description) == ["B13"])
  }

  @Test func `a hidden row and a hidden column get one message each, at their first text`() throws {
    var bench = try StageBench(lines: [FormDrawing.line("1"), FormDrawing.line("2")]) {
      $0.grid.hiddenRows = [12...12]
      $0.grid.hiddenColumns = [2...2]
    }
    let part = TablePart(binding: try #require(try bench.binding()), lines: try bench.cut().lines)
    HiddenContent(grid: bench.grid, map: bench.map)
      .report(try bench.region(), [part], &bench.findings)
    #expect(Set(bench.findings.messages.map(\.cell?.description)) == ["C4", "A13"])
  }
}
