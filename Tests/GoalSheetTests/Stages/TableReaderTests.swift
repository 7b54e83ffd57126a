import Grid
import JapaneseCalendar
import Testing
@testable import GoalSheet

struct TableReaderTests {
  private static func rows(
    _ lines: [[String]], merges: [String] = []
  ) throws -> (rows: [GoalRow], findings: FormFindings) {
    var bench = try StageBench(lines: lines) { drawing in
      for range in merges { try drawing.merge(range) }
    }
    let binding = try #require(try bench.binding())
    let parts = [TablePart(binding: binding, lines: try bench.cut().lines)]
    let reader = TableReader(
      map: bench.map,
      evaluations: EvaluationReader(map: bench.map, marks: SheetMarks(bench.marks)),
      quantities: QuantityText(units: bench.vocabulary.units), fields: bench.vocabulary.fields,
      dates: DateReader(
        kinds: HeaderKinds(
          bench.vocabulary, OrganisationNames(bench.vocabulary.departments)),
        dateSystem: .y1900),
      isMerged: parts.contains { $0.isMerged(VerticalMerges(map: bench.map, part: $0)) })
    let rows = reader.rows(of: parts, into: &bench.findings)
    return (Array(rows), bench.findings)
  }

  @Test func `a line becomes a row of typed values`() throws {
    let row = try #require(try Self.rows([FormDrawing.line("1", mark: "×")]).rows.first)
    #expect(row.no == "1" && row.goal == "目標1")
    #expect(row.planPosition == ["行財1-1-①"])
    #expect(row.target?.number == 10 && row.target?.unit == "件")
    #expect(row.evaluation == .notAchieved)
    #expect(row.continues.isEmpty)
  }

  @Test func `without merges, blanks say what is shared`() throws {
    let below = ["", "", "", "指標2", "3", "4", "", "", "", "", ""]
    let rows = try Self.rows([FormDrawing.line("1"), below]).rows
    #expect(rows[1].no == "1" && rows[1].initiative == "取組1" && rows[1].indicator == "指標2")
    #expect(
      rows[1].continues.fields == [
        .no, .goal, .planPosition, .initiative, .outline, .evaluation, .status, .nextSteps,
      ])
  }

  @Test func `with merges, they say it and a blank is blank`() throws {
    let below = ["", "", "", "指標2", "3", "4", "", "", "", "", ""]
    let rows = try Self.rows([FormDrawing.line("1"), below], merges: ["A12:A13", "B12:B13"]).rows
    #expect(rows[1].goal == "目標1" && rows[1].initiative.isEmpty && rows[1].evaluation == nil)
    #expect(rows[1].continues.fields == [.no, .goal])
  }

  @Test func `a ditto mark has the value above and does not continue it`() throws {
    var second = FormDrawing.line("2")
    second[1] = "〃"
    let (rows, findings) = try Self.rows([FormDrawing.line("1"), second])
    #expect(rows[1].goal == "目標1")
    #expect(!rows[1].continues.contains(.goal))
    #expect(findings.places.cell(row: 1, .goal)?.description == "B13")
  }

  @Test func `an unknown mark is blank and left`() throws {
    let (rows, findings) = try Self.rows([FormDrawing.line("1", mark: "良好")])
    #expect(rows[0].evaluation == nil)
    #expect(findings.unplaced.map(\.text) == ["良好"])
    #expect(findings.messages.map(\.cell?.description) == ["I12"])
  }
}
