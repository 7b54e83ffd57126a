import GoalSheet
import Grid
import Messages
import Testing

/// What is a line of the table, what joins one, and what is none.
struct LineTests {
  private func read(_ lines: [[String]], from row: Int = 12, merges: [String] = []) throws
    -> FormReading
  {
    var drawing = try FormDrawing.official()
    for (offset, line) in lines.enumerated() { try drawing.put(line, at: "A\(row + offset)") }
    for merge in merges { try drawing.merge(merge) }
    return drawing.read()
  }

  private func codes(_ reading: FormReading) -> [String] {
    reading.messages.map { "\($0.code.rawValue) \($0.place.cell?.description ?? "-")" }
  }

  @Test(arguments: ["目標1", "1-1", "新規", "2番", "(1)", "１（重点）", "－", "その他", "第1", "1、2"])
  func `a line stays a row whatever is under No`(number: String) throws {
    let reading = try read([FormDrawing.line("1"), [number] + FormDrawing.line("2").dropFirst()])
    #expect(reading.sheets[0].rows.map(\.no) == ["1", number])
    #expect(codes(reading).contains("number-unreadable A13"))
    #expect(reading.sheets[0].unplaced.isEmpty)
  }

  @Test(arguments: ["〃", "″", "\"", "同上", "々", "〃 "])
  func `a ditto mark has the value of the line above`(mark: String) throws {
    var second = FormDrawing.line("2")
    second[6] = mark
    let reading = try read([FormDrawing.line("1"), second])
    #expect(reading.sheets[0].rows[1].initiative == "取組1")
    #expect(!reading.sheets[0].rows[1].continues.contains(.initiative))
    #expect(codes(reading) == ["ditto G13"])
  }

  @Test func `a ditto mark under No is no second use of the number`() throws {
    let reading = try read([FormDrawing.line("1"), ["〃"] + FormDrawing.line("2").dropFirst()])
    #expect(reading.sheets[0].rows.map(\.no) == ["1", "1"])
    #expect(codes(reading) == ["ditto A13"])
  }

  @Test(arguments: [
    ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪"], ["Ａ", "Ｂ", "Ｃ", "Ｄ"],
    ["(1)", "(2)", "(3)", "(4)"],
    ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ"], ["(i)", "(ii)", "(iii)", "(iv)"],
    ["一", "二", "三"], ["㋐", "㋑", "㋒"], ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
  ])
  func `a line that counts the columns is a label`(line: [String]) throws {
    let reading = try read([line, FormDrawing.line("1")])
    #expect(reading.sheets[0].rows.map(\.no) == ["1"])
    #expect(reading.messages.isEmpty && reading.sheets[0].unplaced.isEmpty)
  }

  @Test(arguments: [
    ["", "", "（該当する場合）", "", "", "（数値で記入）", "（事業名）"], ["（例）", "目標", "", "指標", "80", "85"],
    ["記入例", "目標", "", "指標", "80", "85", "研修", "", "○"], ["", "合　計", "", "", "30", "36"],
    ["", "", "", "小計", "30", "36"], ["※ 速報値"],
  ])
  func `a line that is no row gets one message`(line: [String]) throws {
    let reading = try read([line, FormDrawing.line("1")])
    let first = try #require(line.firstIndex { !$0.isEmpty })
    #expect(reading.sheets[0].rows.map(\.no) == ["1"])
    #expect(codes(reading) == ["row-skipped \(CellReference.columnName(first))12"])
    #expect(reading.sheets[0].unplaced.map(\.text) == line.filter { !$0.isEmpty })
  }

  @Test(arguments: ["注意喚起を強める。", "備品の点検を進める。", "計量検査を行う。", "以上の取組を続ける。", "例年どおり行う。"])
  func `a goal may begin like a remark`(goal: String) throws {
    var line = FormDrawing.line("2")
    line[1] = goal
    let reading = try read([FormDrawing.line("1"), line, FormDrawing.line("3")])
    #expect(reading.sheets[0].rows.map(\.no) == ["1", "2", "3"])
    #expect(reading.messages.isEmpty)
  }

  @Test func `a text that goes on in the next row is one text`() throws {
    let reading = try read([
      FormDrawing.line("1"), ["", "", "", "", "", "", "", "続きの文。"],
      ["", "", "", "", "", "", "", "その続き。"],
      FormDrawing.line("2"),
    ])
    #expect(reading.sheets[0].rows.map(\.outline) == ["概要1\n続きの文。\nその続き。", "概要2"])
    #expect(codes(reading) == ["continued-text H13", "continued-text H14"])
  }

  @Test func `a fragment below a blank cell is left over`() throws {
    var first = FormDrawing.line("1")
    first[7] = ""
    let reading = try read([first, ["", "", "", "", "", "", "", "続きの文。"]])
    #expect(reading.sheets[0].rows.count == 1)
    #expect(reading.sheets[0].unplaced.map(\.text) == ["続きの文。"])
  }

  @Test func `a text with a number is a line of its own`() throws {
    let reading = try read([FormDrawing.line("1"), ["", "", "", "", "20", "22"]])
    #expect(reading.sheets[0].rows.map(\.target?.number) == [10, 20])
  }

  @Test func `cells of one line under one label are one value`() throws {
    var drawing = try FormDrawing.official()
    drawing.grid.cells.removeAll { $0.reference.row > 8 }
    drawing.grid.merges.removeAll { $0.rows.lowerBound > 8 }
    try drawing.put(["No.", "組織目標", "位置づけ", "指標", "", "", "", "", "主な取組(事業)", "", "評価"], at: "A10")
    try drawing.put(["目標達成状況", "今後の方針"], at: "L10")
    try drawing.put(["取組指標", "R5目標", "", "", "R5結果", "取組名称", "概要"], at: "D11")
    try drawing.merge("D10:H10", "I10:J10", "E11:G11")
    try drawing.put(["1", "目標", "", "指標", "年", "3", "回以上", "4回", "取組", "概要", "○"], at: "A12")
    let row = try #require(drawing.read().sheets.first?.rows.first)
    #expect(row.target == Quantity(text: "年3回以上", number: 3, unit: "回", bound: .atLeast))
    #expect(row.result?.text == "4回")
  }

  @Test func `a cell merged over two fields is a warning`() throws {
    var line = FormDrawing.line("1")
    line[5] = ""
    let reading = try read([line], merges: ["E12:F12"])
    #expect(reading.sheets[0].rows[0].target?.text == "10")
    #expect(codes(reading).contains("merged-across E12"))
  }

  // MARK: - Borders

  /// Rules each line of the table: `heights` worksheet rows a line, all columns alike.
  private func ruled(_ heights: [Int], _ lines: [[String]]) throws -> FormDrawing {
    var drawing = try FormDrawing.official()
    for (offset, line) in lines.enumerated() { try drawing.put(line, at: "A\(12 + offset)") }
    var row = 11
    for height in heights {
      for inner in 0..<height {
        var edges: CellEdges = [.left, .right]
        if inner == 0 { edges.insert(.top) }
        if inner == height - 1 { edges.insert(.bottom) }
        drawing.grid.borders.add(edges, row: row, columns: 0...10)
        row += 1
      }
    }
    return drawing
  }

  @Test func `rows between two borders are one line`() throws {
    let drawing = try ruled(
      [3, 2],
      [
        ["", "目標1", "", "指標", "10", "12", "取組", "概要の"],
        ["1", "の続き", "", "", "", "", "", "続き", "○"], [],
        FormDrawing.line("2"),
      ])
    let rows = try #require(drawing.read().sheets.first).rows
    #expect(rows.map(\.no) == ["1", "2"])
    #expect(rows[0].goal == "目標1\nの続き")
    #expect(rows[0].outline == "概要の\n続き")
    #expect(rows[0].evaluation == .achieved)
  }

  @Test func `a line may have its only texts lower down, in cells that it shares`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(["1", "目標", "", "指標", "10", "12", "取組", "", "○"], at: "A12")
    try drawing.put(["取組2", "", "△"], at: "G14")
    let lastRows: [[Int]] = [[13], [13], [13], [13], [13], [13], [12, 13], [12, 13], [11, 13]]
    for (column, ends) in lastRows.enumerated() {
      for row in 11...13 {
        var edges: CellEdges = [.left, .right]
        if row == 11 { edges.insert(.top) }
        if ends.contains(row) { edges.insert(.bottom) }
        drawing.grid.borders.add(edges, row: row, columns: column...column)
      }
    }
    let rows = try #require(drawing.read().sheets.first).rows
    #expect(rows.map(\.evaluation) == [.achieved, .partlyAchieved, .partlyAchieved])
    #expect(rows.map(\.initiative) == ["取組", "取組", "取組2"])
  }

  @Test func `a frame around two numbered lines joins nothing`() throws {
    let drawing = try ruled([2], [FormDrawing.line("1"), FormDrawing.line("2")])
    #expect(drawing.read().sheets.first?.rows.map(\.no) == ["1", "2"])
    #expect(drawing.read().messages.isEmpty)
  }
}
