import Grid
import Testing
@testable import GoalSheet

struct RowCutterTests {
  private static let whole = FormDrawing.line("1")

  private static func line(_ texts: [Int: String]) -> [String] {
    (0..<11).map { texts[$0] ?? "" }
  }

  @Test func `each worksheet row with text is a line`() throws {
    var bench = try StageBench(lines: [Self.whole, Self.line([3: "指標", 4: "5"])])
    let cut = try bench.cut()
    #expect(cut.lines.map(\.row) == [11, 12])
    #expect(bench.texts(cut.lines[1]) == [.indicator: "指標", .target: "5"])
    #expect(cut.skipped.isEmpty)
  }

  @Test func `several cells under one label are one value, from left to right`() throws {
    var drawing = try FormDrawing.official()
    drawing.grid.merges.removeAll { $0.topLeft.row >= 9 }
    try drawing.put(["概要", ""], at: "H11")
    try drawing.merge("C10:F10", "B10:B11", "A10:A11", "I10:I11", "J10:J11", "K10:L11")
    try drawing.put(Self.whole + ["続き"], at: "A12")
    var bench = StageBench(drawing)
    let cut = try bench.cut()
    #expect(cut.lines.count == 1)
    #expect(bench.texts(cut.lines[0])[.nextSteps] == "方針1|続き")
  }

  @Test(arguments: [
    (line([1: "合計", 4: "10", 5: "12"]), LineReason.total),
    (line([1: "（例）窓口の改善", 3: "件数", 4: "10"]), .sample),
    (line([0: "以上"]), .end), (line([0: "2", 1: "以下余白"]), .end), (line([1: "以下余白"]), .end),
    (line([0: "※ 実績は見込みを含む"]), .remark),
    (line([1: "（50字以内）", 3: "（数値で）"]), .instructions),
  ])
  func `a line that is no row is skipped with its reason`(
    texts: [String], reason: LineReason
  ) throws {
    var bench = try StageBench(lines: [Self.whole, texts])
    let cut = try bench.cut()
    #expect(cut.lines.count == 1)
    #expect(cut.skipped.map(\.reason) == [reason])
    #expect(bench.texts(cut.skipped[0].blocks) == texts.filter { !$0.isEmpty })
  }

  @Test func `a number alone is a line prepared in advance`() throws {
    var bench = try StageBench(lines: [Self.whole, Self.line([0: "2"]), Self.line([0: "3"])])
    let cut = try bench.cut()
    #expect(cut.lines.count == 1)
    #expect(bench.texts(cut.labels) == ["2", "3"])
    #expect(cut.skipped.isEmpty)
  }

  @Test func `column numbers under the header are labels`() throws {
    let counting = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪"]
    var bench = try StageBench(lines: [counting, Self.whole])
    let cut = try bench.cut()
    #expect(cut.lines.map(\.row) == [12])
    #expect(bench.texts(cut.labels) == counting)
  }

  @Test func `a line filled in two groups is a row whatever is under No`() throws {
    var bench = try StageBench(
      lines: [Self.whole, Self.line([0: "新規", 1: "注意喚起", 3: "回数", 6: "講座"])])
    #expect(try bench.cut().lines.count == 2)
  }
}
