import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

struct RecognitionTests {
  private func onlySheet(_ drawing: FormDrawing) throws -> GoalSheet {
    let sheets = drawing.read().sheets
    try #require(sheets.count == 1)
    return sheets[0]
  }

  private func codes(_ drawing: FormDrawing) -> [String] {
    drawing.read().messages.map { "\($0.code.rawValue) \($0.place.cell?.description ?? "-")" }
  }

  @Test func `reads the official form`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(FormDrawing.line("2"), at: "A13")
    let sheet = try onlySheet(drawing)
    #expect(sheet.title == "組織目標管理シート")
    #expect(sheet.fiscalYear == 2023)
    #expect(sheet.department == "西区")
    #expect(sheet.section == "地域課")
    #expect(sheet.policyIndicators == ["協働数"])
    #expect(sheet.createdOn == CivilDate(year: 2023, month: 4, day: 1))
    #expect(sheet.evaluatedOn == CivilDate(year: 2024, month: 3, day: 31))
    #expect(sheet.legend.map(\.meaning) == ["達成", "一部未達成", "未達成"])
    #expect(sheet.rows.map(\.no) == ["1", "2"])
    #expect(sheet.rows[1].nextSteps == "方針2")
    #expect(sheet.unplaced.isEmpty)
    #expect(codes(drawing) == [])
  }

  @Test func `merges say what continues`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["", "", "", "指標", "3", "4"], at: "A13")
    try drawing.put(["2", "", "", "指標", "5", "6", "取組", "", "△"], at: "A14")
    try drawing.merge("A12:A13", "B12:B14", "C12:C13", "G12:G13", "H12:H14", "I12:I13")
    let rows = try onlySheet(drawing).rows
    #expect(
      rows[1].continues == [.no, .goal, .planPosition, .initiative, .outline, .evaluation])
    #expect(rows[2].continues == [.goal, .outline])
    #expect(rows[2].goal == "目標1")
    #expect(rows[1].status == "", "a blank cell beside merged ones is blank")
  }

  @Test func `without merges blanks say what is shared`() throws {
    var drawing = try FormDrawing.official()
    drawing.grid.merges = []
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["", "", "", "指標", "3", "4"], at: "A13")
    try drawing.put(["2", "", "", "指標", "", "", "取組", "", "△"], at: "A14")
    let rows = try onlySheet(drawing).rows
    #expect(
      rows[1].continues == [
        .no, .goal, .planPosition, .initiative, .outline, .evaluation, .status, .nextSteps,
      ])
    #expect(rows[2].continues == [.goal])
    #expect(rows[2].target == nil)
  }

  @Test func `a line spread over several worksheet rows is one`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(FormDrawing.line("2"), at: "A15")
    try drawing.put(["", "", "", "指標", "3", "4"], at: "A17")
    for column in "ABCDEFGHIJK" { try drawing.merge("\(column)12:\(column)14") }
    let rows = try onlySheet(drawing).rows
    #expect(rows.map(\.no) == ["1", "2", "2"])
    #expect(rows[2].continues.contains(.initiative), "no data cells are merged: blanks decide")
  }

  @Test func `prepared numbers are no rows`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["2"], at: "A13")
    try drawing.put(["3"], at: "A14")
    #expect(try onlySheet(drawing).rows.count == 1)
    #expect(codes(drawing) == [])
  }

  @Test(arguments: [
    ("※ 年度末に記入", "row-skipped A14"), ("【総務課記入欄】確認済", "unplaced-text A14"),
    ("（注）速報値", "row-skipped A14"),
  ])
  func `remarks under the table are kept unplaced`(text: String, code: String) throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put([text], at: "A14")
    try drawing.put(["担当 山の手"], at: "B15")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows.count == 1)
    #expect(sheet.unplaced.map(\.text) == [text, "担当 山の手"])
    #expect(codes(drawing) == [code, "unplaced-text B15"])
  }

  @Test func `texts around the form are kept unplaced`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1") + ["備考1"], at: "A12")
    try drawing.put(["備考"], at: "L10")
    try drawing.put(["様式第1号"], at: "M1")
    #expect(try onlySheet(drawing).unplaced.map(\.cell.description) == ["M1", "L10", "L12"])
  }

  @Test func `a value under a merged range is covered`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["", "", "", "指標", "3", "4", "", "隠れた値"], at: "A13")
    try drawing.merge("A12:A13", "H12:H13")
    #expect(try onlySheet(drawing).unplaced.map(\.text) == ["隠れた値"])
    #expect(codes(drawing).contains("covered-cell H13"))
  }

  @Test func `labels that are not over their data yield to the marks`() throws {
    var drawing = FormDrawing()
    try drawing.put(["No.", "組織目標", "指標", "", "", "主な取組(事業)", "", "評価"], at: "A1")
    try drawing.put(["目標達成状況", "今後の方針"], at: "I1")
    try drawing.put(
      ["総合計画(実施計画)上の位置づけ", "取組指標", "目標", "結果", "取組名称(事業名)"], at: "C2")
    try drawing.put(["概要"], at: "K2")
    try drawing.put(FormDrawing.line("1"), at: "A3")
    let row = try onlySheet(drawing).rows[0]
    #expect(row.outline == "概要1")
    #expect(row.evaluation == .achieved)

    drawing.grid.cells.removeAll { $0.text == "○" }
    #expect(try onlySheet(drawing).rows[0].outline == "概要1", "the labels' order decides")
  }

  @Test func `columns in another order are read by their labels`() throws {
    var drawing = FormDrawing()
    try drawing.put(["評価", "No.", "組織目標", "取組指標", "目標", "結果"], at: "A1")
    try drawing.put(
      ["取組名称(事業名)", "概要", "目標達成状況", "今後の方針", "総合計画(実施計画)上の位置づけ"], at: "G1")
    try drawing.put(["○", "1", "目標", "指標", "2", "3", "取組", "概要文", "状況", "方針", "政策1-1-①"], at: "A2")
    let row = try onlySheet(drawing).rows[0]
    #expect(row.evaluation == .achieved)
    #expect(row.outline == "概要文")
    #expect(row.planPosition == ["政策1-1-①"])
  }

  @Test func `last year's results beside the form are no second column`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(["R4結果"], at: "L10")
    try drawing.put(FormDrawing.line("1") + ["9"], at: "A12")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows[0].result?.text == "12")
    #expect(sheet.unplaced.map(\.text) == ["R4結果", "9"])
  }

  @Test func `a result of another year beside a table without merges is no result`() throws {
    var drawing = try FormDrawing.official()
    drawing.grid.merges = []
    try drawing.put(["R4結果"], at: "L10")
    try drawing.put(FormDrawing.line("1") + ["9"], at: "A12")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows[0].result?.text == "12")
    #expect(sheet.unplaced.map(\.text) == ["R4結果", "9"])
  }

  @Test(arguments: [
    (["R4結果", "R5目標", "R5結果"], ["d", "e"]), (["R4目標", "R4結果", "R5目標", "R5結果"], ["e", "f"]),
    (["R4結果", "目標", "結果"], ["d", "e"]), (["R5目標", "R5結果", "R6目標"], ["c", "d"]),
    (["目標", "R4結果", "R5結果"], ["c", "e"]),
  ])
  func `columns added under 指標 are recognised by their year`(
    labels: [String], expected: [String]
  ) throws {
    var drawing = try FormDrawing.official()
    drawing.grid.cells.removeAll { $0.reference.row > 8 }
    drawing.grid.merges = []
    let blanks = [String](repeating: "", count: labels.count + 1)
    try drawing.put(
      ["No.", "組織目標", "位置づけ", "指標"] + blanks.dropFirst() + ["主な取組(事業)", "", "評価"], at: "A10")
    try drawing.put(["取組指標"] + labels + ["取組名称", "概要"], at: "D11")
    let after = 4 + labels.count
    let end = CellReference.columnName(after + 3)
    try drawing.put(["目標達成状況", "今後の方針"], at: "\(end)10")
    try drawing.merge("D10:\(CellReference.columnName(after - 1))10")
    try drawing.put(["1", "目標", "", "b", "c", "d", "e", "f"].prefix(after) + ["取組"], at: "A12")
    let row = try onlySheet(drawing).rows[0]
    #expect([row.target?.text, row.result?.text] == expected)
    #expect(row.initiative == "取組")
  }

  @Test func `two forms may be side by side`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    var other = drawing
    for index in other.grid.cells.indices { other.grid.cells[index].reference.column += 13 }
    for index in other.grid.merges.indices {
      let columns = other.grid.merges[index].columns
      other.grid.merges[index].columns = columns.lowerBound + 13...columns.upperBound + 13
    }
    drawing.grid.cells = (drawing.grid.cells + other.grid.cells).sorted {
      $0.reference < $1.reference
    }
    drawing.grid.merges += other.grid.merges
    let sheets = drawing.read().sheets
    #expect(sheets.count == 2)
    #expect(sheets.first == sheets.last)
  }

  @Test func `a missing column is named`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    drawing.grid.cells.removeAll { $0.text == "評価" }
    let reading = drawing.read()
    #expect(reading.sheets.isEmpty && reading.foundForm)
    #expect(codes(drawing) == ["missing-column A10"])
    #expect(reading.messages[0].text.english.contains("“評価”"))
  }

  @Test func `a worksheet with the title alone has no form`() throws {
    var drawing = FormDrawing()
    try drawing.put(["令和5年度 組織目標管理シート", "表紙"], at: "B2")
    #expect(drawing.read().foundForm == false)
  }

  @Test func `an error value is left blank with a warning`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    let cell = try #require(CellReference("F12"))
    let index = try #require(drawing.grid.cells.firstIndex { $0.reference == cell })
    drawing.grid.cells[index] = Cell(cell, .error("#REF!"), text: "#REF!")
    let sheet = try onlySheet(drawing)
    #expect(sheet.rows[0].result == nil)
    #expect(sheet.unplaced.map(\.text) == ["#REF!"])
    #expect(codes(drawing) == ["formula-error F12"])
  }

  @Test func `label and value in one cell, and a year in three`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    drawing.grid.cells.removeAll { ["作成日", "R5.4.1"].contains($0.text) }
    try drawing.put(["作成日：令和5年5月2日"], at: "I3")
    try drawing.put(["年度", "令和", "5", "年度"], at: "A3")
    let sheet = try onlySheet(drawing)
    #expect(sheet.createdOn == CivilDate(year: 2023, month: 5, day: 2))
    #expect(sheet.fiscalYear == 2023)
    #expect(sheet.unplaced.isEmpty)
  }

  @Test func `hidden rows and columns are read, with one warning each`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(FormDrawing.line("2"), at: "A13")
    drawing.grid.hiddenRows = [12...12, 40...50]
    drawing.grid.hiddenColumns = [2...2, 20...30]
    #expect(codes(drawing) == ["hidden-content C4", "hidden-content A13"])
    #expect(try onlySheet(drawing).rows.count == 2)
  }

  @Test func `a part of the header among the lines is text`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(["", "", "", "取組指標", "R1目標", "R1結果", "取組名称(事業名)", "", "", "", "概要"], at: "A13")
    try drawing.put(FormDrawing.line("2"), at: "A14")
    let rows = try onlySheet(drawing).rows
    #expect(rows.map(\.no) == ["1", "1", "2"])
    #expect(rows[1].indicator == "取組指標")
  }
}
