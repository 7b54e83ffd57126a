import Grid
import Testing
@testable import GoalSheet

struct ColumnBinderTests {
  @Test func `a field has the columns under its label`() throws {
    var bench = try StageBench(FormDrawing.official())
    let binding = try #require(try bench.binding())
    #expect(binding.isWhole)
    #expect(GoalField.official.map { binding[$0] } == (0..<11).map { $0...$0 })
    #expect(bench.findings.messages.isEmpty)
  }

  @Test func `a label over many narrow columns binds all of them`() throws {
    var drawing = FormDrawing()
    let labels = [
      "No.", "組織目標", "総合計画(実施計画)上の位置づけ", "取組指標", "R5目標", "R5結果", "取組名称(事業名)", "概要", "評価",
      "目標達成状況", "今後の方針",
    ]
    for (index, label) in labels.enumerated() {
      let row = [String](repeating: "", count: index * 2) + [label]
      try drawing.put(row, at: "A11")
      let first = CellReference.columnName(index * 2)
      try drawing.merge("\(first)11:\(CellReference.columnName(index * 2 + 1))11")
    }
    var bench = StageBench(drawing)
    let binding = try #require(try bench.binding())
    #expect(GoalField.official.map { binding[$0] } == (0..<11).map { $0 * 2...$0 * 2 + 1 })
  }

  @Test func `one unknown label in the place of the missing one is taken for it`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(["到達点"], at: "J10")
    var bench = StageBench(drawing)
    let binding = try #require(try bench.binding())
    #expect(binding[.status] == 9...9)
    #expect(bench.findings.messages.count == 1)
    guard case .labelUnknown("到達点", taken: "目標達成状況") = bench.findings.messages[0].text else {
      Issue.record("\(bench.findings.messages)")
      return
    }
  }

  @Test func `with two labels missing there is no binding`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(["到達点", "来年度"], at: "J10")
    var bench = StageBench(drawing)
    #expect(try bench.binding() == nil)
  }
}
