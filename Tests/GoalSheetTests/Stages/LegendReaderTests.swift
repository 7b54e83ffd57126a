import Grid
import Testing
@testable import GoalSheet

struct LegendReaderTests {
  private static func entries(
    _ draw: (inout FormDrawing) throws -> Void, rows: [Range<Int>] = [0..<10]
  ) throws -> (entries: [LegendText.Entry], claimed: [String]) {
    var drawing = FormDrawing()
    try draw(&drawing)
    var bench = StageBench(drawing)
    let entries = LegendReader(map: bench.map, legend: bench.legend)
      .entries(in: rows, into: &bench.findings)
    let findings = bench.findings
    return (entries, bench.texts(bench.map.blocks.indices.filter(findings.claimed.contains)))
  }

  @Test func `three cells, one cell, or mark and meaning side by side`() throws {
    let threeCells = try Self.entries { try $0.put(["○:達成", "△:一部未達成", "×:未達成"], at: "A1") }
    let oneCell = try Self.entries { try $0.put(["○：達成　△：一部未達成　×：未達成"], at: "A1") }
    let inPairs = try Self.entries { drawing in
      for (row, pair) in [["○", "達成"], ["△", "一部未達成"], ["×", "未達成"]].enumerated() {
        try drawing.put(pair, at: "A\(row + 1)")
      }
    }
    for found in [threeCells, oneCell, inPairs] {
      #expect(found.entries.map(\.mark) == [.achieved, .partlyAchieved, .notAchieved])
    }
    #expect(inPairs.claimed == ["○", "達成", "△", "一部未達成", "×", "未達成"])
  }

  @Test func `a legend outside the given rows is not read`() throws {
    let found = try Self.entries({ try $0.put(["○:達成"], at: "A20") })
    #expect(found.entries.isEmpty)
    #expect(found.claimed.isEmpty)
  }

  @Test func `a mark alone, or a sentence about marks, is no legend`() throws {
    let found = try Self.entries { try $0.put(["達成状況を記入してください", "○"], at: "A1") }
    #expect(found.entries.isEmpty)
  }
}
