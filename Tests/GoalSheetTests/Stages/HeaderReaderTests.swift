import Grid
import JapaneseCalendar
import Testing
@testable import GoalSheet

struct HeaderReaderTests {
  private static func read(
    _ change: (inout FormDrawing) throws -> Void = { _ in }
  ) throws -> (sheet: GoalSheet, findings: FormFindings) {
    var bench = try StageBench(lines: [], change)
    let region = try bench.region()
    var sheet = GoalSheet()
    let labels = BlockSet((region.headers + region.bands.flatMap(\.hits)).map(\.block))
    let kinds = HeaderKinds(
      bench.vocabulary, OrganisationNames(bench.vocabulary.departments))
    HeaderReader(
      map: bench.map, labels: labels, legend: bench.legend, columns: 0...10,
      dates: DateReader(kinds: kinds, dateSystem: bench.grid.dateSystem), kinds: kinds,
      fields: bench.vocabulary.fields, quantities: QuantityText(units: bench.vocabulary.units),
      marks: SheetMarks(bench.marks),
      tableRow: region.bands[0].rows.lowerBound
    ).read(region.headers, into: &sheet, &bench.findings)
    return (sheet, bench.findings)
  }

  @Test func `the values are on the right of their labels`() throws {
    let (sheet, findings) = try Self.read()
    #expect(sheet.fiscalYear == 2023)
    #expect(sheet.department == "西区")
    #expect(sheet.section == "地域課")
    #expect(sheet.policyIndicators == ["協働数"])
    #expect(sheet.createdOn == CivilDate(year: 2023, month: 4, day: 1))
    #expect(sheet.evaluatedOn == CivilDate(year: 2024, month: 3, day: 31))
    #expect(findings.places.cell(.section)?.description == "D4")
    #expect(findings.messages.isEmpty)
  }

  @Test func `a value may share its label's cell, or be in pieces`() throws {
    let (sheet, _) = try Self.read { drawing in
      try drawing.put(["作成日：R5.4.3", ""], at: "I3")
      drawing.grid.cells.removeAll { $0.reference.description == "J3" }
      try drawing.put(["令和", "5", "年度"], at: "B3")
    }
    #expect(sheet.createdOn == CivilDate(year: 2023, month: 4, day: 3))
    #expect(sheet.fiscalYear == 2023)
  }

  @Test func `what cannot be read is left with a message at its cell`() throws {
    let (sheet, findings) = try Self.read { try $0.put(["そのうち"], at: "J4") }
    #expect(sheet.evaluatedOn == nil)
    #expect(findings.unplaced.map(\.text) == ["そのうち"])
    #expect(findings.messages.map(\.cell?.description) == ["J4"])
  }

  @Test func `a text with a value of its own is no value`() throws {
    let (sheet, findings) = try Self.read { drawing in
      drawing.grid.cells.removeAll { $0.reference.row == 3 && $0.reference.column < 4 }
      try drawing.put(["組織名(部)", "担当者", "新潟"], at: "A4")
    }
    #expect(sheet.department.isEmpty)
    #expect(findings.places.cell(.department) == nil)
  }
}
