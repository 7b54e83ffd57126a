import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

/// What people add to a form or change in it.
struct StaffHabitTests {
  private func onlySheet(_ drawing: FormDrawing) throws -> GoalSheet {
    let sheets = drawing.read().sheets
    try #require(sheets.count == 1)
    return sheets[0]
  }

  @Test func `a box for stamps beside a blank date is no date`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    drawing.grid.cells.removeAll { $0.text == "R6.3.31" }
    try drawing.put(["課長"], at: "M4")
    let sheet = try onlySheet(drawing)
    #expect(sheet.evaluatedOn == nil)
    #expect(sheet.unplaced.map(\.text) == ["課長"])
    #expect(drawing.read().messages.map(\.code) == [.headerMissing, .unplacedText])
  }

  @Test(arguments: [
    ("令和6年度　組織目標管理シート", ""), ("組織目標管理シート（令和6年度）", ""), ("組織目標管理シート", "（令和6年度）"),
  ])
  func `the title gives the year of a form without 年度`(title: String, below: String) throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    drawing.grid.cells.removeAll { ["年度", "令和5年度"].contains($0.text) }
    try drawing.put([title], at: "A1")
    try drawing.put([below], at: "A2")
    let sheet = try onlySheet(drawing)
    #expect(sheet.fiscalYear == 2024)
    #expect(sheet.title == title)
    #expect(sheet.unplaced.isEmpty)
  }

  @Test func `the title gives the year where 年度 is blank`() throws {
    var drawing = try FormDrawing.official()
    drawing.grid.cells.removeAll { $0.text == "令和5年度" }
    try drawing.put(["令和6年度 組織目標管理シート"], at: "A1")
    #expect(try onlySheet(drawing).fiscalYear == 2024)
  }

  @Test(arguments: ["A15", "B15"], ["合計", "計", "小 計"])
  func `a sum is no row`(cell: String, word: String) throws {
    var drawing = try FormDrawing.official()
    for (offset, number) in ["1", "2", "3"].enumerated() {
      try drawing.put(FormDrawing.line(number), at: "A\(12 + offset)")
    }
    try drawing.put([word], at: cell)
    try drawing.put(["30", "36"], at: "E15")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows.count == 3)
    #expect(sheet.unplaced.map(\.text) == [word, "30", "36"])
  }

  @Test func `the table goes on after a heading within it`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(["【重点目標】"], at: "A12")
    try drawing.put(FormDrawing.line("1"), at: "A13")
    try drawing.put(["", "", "", "指標", "3", "4"], at: "A14")
    try drawing.put(["【その他】"], at: "A15")
    try drawing.put(FormDrawing.line("2"), at: "A16")
    try drawing.put(["", "", "", "指標", "5", "6"], at: "A17")
    try drawing.merge("A12:K12", "A13:A14", "B13:B14", "A15:K15", "A16:A17", "B16:B17")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows.map(\.no) == ["1", "1", "2", "2"])
    #expect(sheet.rows[3].target?.number == 5)
    #expect(sheet.unplaced.map(\.text) == ["【重点目標】", "【その他】"])
  }

  @Test func `a remark under numbered blank lines is no row`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["2"], at: "A13")
    try drawing.put(["", "【総務課記入欄】確認済"], at: "A14")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows.count == 1)
    #expect(sheet.unplaced.map(\.text) == ["【総務課記入欄】確認済"])
  }

  @Test(arguments: [
    ("I10", "評価\n(○△×)"), ("E11", "R5目標\n（数値）"), ("B10", "組織目標 ※"), ("J10", "目標達成状況(年度末に記入)"),
    ("I3", "作成日（当初）"),
  ])
  func `a label may have a note`(cell: String, label: String) throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    let plain = try onlySheet(drawing)
    try drawing.put([label], at: cell)
    #expect(try onlySheet(drawing) == plain)
    #expect(drawing.read().messages.isEmpty)
  }

  @Test func `a stray mark does not move the columns`() throws {
    var drawing = FormDrawing()
    try drawing.put(["No.", "組織目標", "指標", "", "", "主な取組(事業)", "", "評価"], at: "A1")
    try drawing.put(["目標達成状況", "今後の方針"], at: "I1")
    try drawing.put(
      ["総合計画(実施計画)上の位置づけ", "取組指標", "目標", "結果", "取組名称(事業名)"], at: "C2")
    try drawing.put(["概要"], at: "K2")
    try drawing.put(FormDrawing.line("1"), at: "A3")
    try drawing.put(FormDrawing.line("2", mark: ""), at: "A4")
    try drawing.put(["○"], at: "H4")
    let rows = try onlySheet(drawing).rows
    #expect(rows.map(\.outline) == ["概要1", "○"])
    #expect(rows.map(\.evaluation) == [.achieved, nil])
  }
}
