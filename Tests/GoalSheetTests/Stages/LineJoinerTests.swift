import Grid
import Testing
@testable import GoalSheet

struct LineJoinerTests {
  private static func joined(
    _ below: [Int: String]
  ) throws -> (joined: LineJoiner.Joined, bench: StageBench) {
    let fragment = (0..<11).map { below[$0] ?? "" }
    var bench = try StageBench(lines: [FormDrawing.line("1"), fragment])
    let lines = try bench.cut().lines
    return (LineJoiner(map: bench.map, marks: bench.marks, fields: .official).joined(lines), bench)
  }

  @Test func `a text below a text of its column continues it`() throws {
    let (result, bench) = try Self.joined([9: "続きの状況"])
    #expect(result.lines.count == 1)
    #expect(bench.texts(result.lines[0])[.status] == "状況1|続きの状況")
    #expect(bench.texts(result.continued) == ["続きの状況"])
    #expect(result.skipped.isEmpty)
  }

  @Test(arguments: [
    [9: "状況", 6: "取組"], [8: "○"], [4: "5件"], [0: "2", 9: "状況"],
  ])
  func `a line of two groups, with a mark, a quantity or a number is a row`(
    below: [Int: String]
  ) throws {
    let (result, _) = try Self.joined(below)
    #expect(result.lines.count == 2)
    #expect(result.continued.isEmpty)
  }

  @Test func `a fragment below a blank cell goes on nothing`() throws {
    var bench = try StageBench(
      lines: [
        ["1", "目標", "", "指標", "1", "", "", "", "", "", ""],
        ["", "", "", "", "", "", "", "", "", "浮いた文", ""],
      ])
    let lines = try bench.cut().lines
    let result = LineJoiner(map: bench.map, marks: bench.marks, fields: .official).joined(lines)
    #expect(result.lines.count == 1)
    #expect(result.skipped.map(\.reason) == [.fragment])
    #expect(bench.texts(result.skipped[0].blocks) == ["浮いた文"])
  }
}
