import GoalSheet
import Grid
import Messages
import Testing

/// A form that is split over two worksheets.
struct SplitFormTests {
  /// The left half has the columns up to 結果, the right half the numbers and the other columns.
  private func halves(_ numbers: [String], _ others: [String]) throws -> [Grid] {
    var left = try FormDrawing.official()
    left.grid.merges = []
    left.grid.cells.removeAll { $0.reference.row >= 9 && $0.reference.column > 5 }
    var right = FormDrawing()
    right.grid.name = "様式2"
    try right.put(["No.", "主な取組(事業)", "", "評価", "目標達成状況", "今後の方針"], at: "A1")
    try right.put(["取組名称(事業名)", "概要"], at: "B2")
    for (offset, number) in numbers.enumerated() {
      try left.put(Array(FormDrawing.line(number).prefix(6)), at: "A\(12 + offset)")
    }
    for (offset, number) in others.enumerated() {
      let line = FormDrawing.line(number)
      try right.put([number] + line[6...], at: "A\(3 + offset)")
    }
    return [left.grid, right.grid]
  }

  private func sheets(_ grids: [Grid]) -> [GoalSheet] {
    Samples.reader.read(workbook: grids, file: "様式.xlsx").flatMap(\.sheets)
  }

  @Test func `the halves are joined by No, in any order of the lines`() throws {
    let sheets = sheets(try halves(["1", "2"], ["2", "1"]))
    try #require(sheets.count == 1)
    #expect(sheets[0].rows.map(\.goal) == ["目標1", "目標2"])
    #expect(sheets[0].rows.map(\.outline) == ["概要1", "概要2"])
    #expect(sheets[0].rows.map(\.evaluation) == [.achieved, .achieved])
  }

  @Test func `a line that only one half has is kept`() throws {
    let sheets = sheets(try halves(["1", "2"], ["1", "3"]))
    try #require(sheets.count == 1)
    #expect(sheets[0].rows.map(\.no) == ["1", "2", "3"])
    #expect(sheets[0].rows.map(\.outline) == ["概要1", "", "概要3"])
  }

  @Test func `halves without a common No are not joined`() throws {
    let readings = Samples.reader.read(workbook: try halves(["1"], ["5"]), file: "様式.xlsx")
    #expect(readings.flatMap(\.sheets).isEmpty)
    #expect(readings.flatMap(\.messages).map(\.code).filter { $0 == .missingColumn }.count == 2)
  }
}
