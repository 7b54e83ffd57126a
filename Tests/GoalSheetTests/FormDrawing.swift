import GoalSheet
import Grid
import Testing

/// Draws worksheets for the tests: rows of texts, a blank for an empty cell.
struct FormDrawing {
  var grid = Grid(name: "様式")

  /// Puts texts side by side, from a cell on; a blank text is no cell.
  mutating func put(_ texts: [String], at address: String) throws {
    let start = try #require(CellReference(address))
    for (offset, text) in texts.enumerated() where !text.isEmpty {
      grid.cells.removeAll {
        $0.reference == CellReference(row: start.row, column: start.column + offset)
      }
      grid.cells.append(
        Cell(CellReference(row: start.row, column: start.column + offset), text: text))
    }
    grid.cells.sort { $0.reference < $1.reference }
  }

  /// Strikes the first characters of a cell, of three bytes each, through.
  mutating func strike(_ address: String, first count: Int) throws {
    let cell = try #require(CellReference(address))
    grid.runs[cell] = [TextRun(0..<3 * count, .struck)]
  }

  mutating func merge(_ ranges: String...) throws {
    for range in ranges { grid.merges.append(try #require(CellRange(range))) }
  }

  /// The official form without lines.
  ///
  /// Title in A1, header block in rows 3 and 4, legend in rows 6
  /// to 8, the table's header in rows 10 and 11. Lines begin in row 12.
  static func official() throws -> FormDrawing {
    var drawing = FormDrawing()
    try drawing.put(["組織目標管理シート"], at: "A1")
    try drawing.put(["年度", "令和5年度"], at: "A3")
    try drawing.put(["組織名(部)", "西区", "組織名(準部・課・機関名)", "地域課"], at: "A4")
    try drawing.put(["(参考)関連する総合計画における政策指標", "・協働数"], at: "F3")
    try drawing.put(["作成日", "R5.4.1"], at: "I3")
    try drawing.put(["評価日", "R6.3.31"], at: "I4")
    for (offset, text) in ["○:達成", "△:一部未達成", "×:未達成"].enumerated() {
      try drawing.put([text], at: "A\(6 + offset)")
    }
    try drawing.put(["No.", "組織目標", "指標", "", "", "", "主な取組(事業)", "", "評価"], at: "A10")
    try drawing.put(["目標達成状況", "今後の方針"], at: "J10")
    try drawing.put(
      ["総合計画(実施計画)上の位置づけ", "取組指標", "R5目標", "R5結果", "取組名称(事業名)", "概要"], at: "C11")
    try drawing.merge(
      "A1:K1", "F3:F4", "G3:H4", "A10:A11", "B10:B11", "C10:F10", "G10:H10", "I10:I11", "J10:J11",
      "K10:K11")
    return drawing
  }

  /// A whole line of the table.
  static func line(_ number: String, mark: String = "○") -> [String] {
    [
      number, "目標\(number)", "行財1-1-①", "指標\(number)(件)", "10", "12", "取組\(number)", "概要\(number)",
      mark, "状況\(number)", "方針\(number)",
    ]
  }

  func read() -> FormReading {
    Samples.reader.read(grid, file: "様式.xlsx")
  }
}
