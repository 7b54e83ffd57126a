import GoalSheet
import Grid
import Messages
import Testing

/// What cells hold beside their values: struck text, superscripts, hidden values, formulas that were
/// never computed, notes and shapes.
struct EvidenceTests {
  private func drawing() throws -> FormDrawing {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(FormDrawing.line("2"), at: "A13")
    return drawing
  }

  private func sheet(_ drawing: FormDrawing) throws -> GoalSheet {
    let sheets = drawing.read().sheets
    try #require(sheets.count == 1)
    return sheets[0]
  }

  private func codes(_ drawing: FormDrawing) -> [String] {
    drawing.read().messages.map { "\($0.code.rawValue) \($0.place.cell?.description ?? "-")" }
  }

  private func cell(_ address: String) throws -> CellReference {
    try #require(CellReference(address))
  }

  @Test func `what is struck through is deleted`() throws {
    var drawing = try drawing()
    try drawing.put(["120100件"], at: "E12")
    drawing.grid.runs[try cell("E12")] = [TextRun(0..<3, .struck)]
    let sheet = try sheet(drawing)
    #expect(sheet.rows[0].target?.text == "100件")
    #expect(sheet.unplaced == [.init(cell: try cell("E12"), text: "120")])
    #expect(codes(drawing).contains("struck-text E12"))
  }

  @Test func `a line whose every text is struck is no row, and gets one message`() throws {
    var drawing = try drawing()
    for drawn in drawing.grid.cells where drawn.reference.row == 11 {
      drawing.grid.runs[drawn.reference] = [TextRun(0..<drawn.text.utf8.count, .struck)]
    }
    let sheet = try sheet(drawing)
    #expect(sheet.rows.map(\.no) == ["2"])
    #expect(sheet.unplaced.count == 11)
    #expect(codes(drawing) == ["struck-text A12"])
  }

  @Test func `a struck mark is no mark`() throws {
    var drawing = try drawing()
    try drawing.put(["△○"], at: "I12")
    drawing.grid.runs[try cell("I12")] = [TextRun(0..<3, .struck)]
    #expect(try sheet(drawing).rows[0].evaluation == .achieved)
  }

  @Test func `superscripts are text but never digits`() throws {
    var drawing = try drawing()
    try drawing.put(["1201)"], at: "F12")
    drawing.grid.runs[try cell("F12")] = [TextRun(3..<5, .superscript)]
    let result = try sheet(drawing).rows[0].result
    #expect(result?.text == "1201)")
    #expect(result?.number == 120)
  }

  @Test func `a value that displays as nothing is blank`() throws {
    var drawing = try drawing()
    drawing.grid.cells.removeAll { $0.reference == CellReference(row: 11, column: 5) }
    drawing.grid.hiddenValues[try cell("F12")] = "0"
    let sheet = try sheet(drawing)
    #expect(sheet.rows[0].result == nil)
    #expect(sheet.unplaced.map(\.text) == ["0"])
    #expect(codes(drawing) == ["hidden-value F12"])
  }

  @Test func `a formula that was never computed is blank`() throws {
    var drawing = try drawing()
    drawing.grid.cells.removeAll { $0.reference == CellReference(row: 11, column: 7) }
    drawing.grid.uncomputedFormulas[try cell("H12")] = "A1&B1"
    let sheet = try sheet(drawing)
    #expect(sheet.rows[0].outline == "")
    #expect(sheet.unplaced.map(\.text) == ["=A1&B1"])
    #expect(codes(drawing) == ["formula-not-computed H12"])
  }

  @Test func `texts of notes and shapes are kept under their cells, counted once`() throws {
    var drawing = try drawing()
    drawing.grid.objects = [
      SheetObject(.note, anchor: try cell("J12"), text: "総務課:\n要確認"),
      SheetObject(.picture, anchor: try cell("M1")),
      SheetObject(.note, anchor: try cell("K13"), text: "速報値"),
    ]
    let sheet = try sheet(drawing)
    #expect(sheet.unplaced.map(\.text) == ["総務課:\n要確認", "速報値"])
    #expect(codes(drawing) == ["outside-cells J12"])
    #expect(drawing.read().messages[0].text.english.hasPrefix("2 notes, 1 picture"))
  }

  @Test func `the one check box that is ticked is the mark`() throws {
    var drawing = try drawing()
    drawing.grid.cells.removeAll { $0.reference == CellReference(row: 11, column: 8) }
    let place = try cell("I12")
    drawing.grid.objects = ["○", "△", "×"].map {
      SheetObject(.formControl, anchor: place, text: $0, isChecked: $0 == "△")
    }
    let sheet = try sheet(drawing)
    #expect(sheet.rows[0].evaluation == .partlyAchieved)
    #expect(sheet.unplaced.isEmpty)

    drawing.grid.objects[0].isChecked = true
    let undecided = try self.sheet(drawing)
    #expect(undecided.rows[0].evaluation == nil)
    #expect(undecided.unplaced.map(\.text) == ["○", "△", "×"])
  }

  @Test func `an ellipse around one of several marks is named`() throws {
    var drawing = try drawing()
    try drawing.put(["○ ・ △ ・ ×"], at: "I12")
    drawing.grid.objects = [SheetObject(.shape, anchor: try cell("I12"))]
    let sheet = try sheet(drawing)
    #expect(sheet.rows[0].evaluation == nil)
    #expect(sheet.unplaced.map(\.text) == ["○ ・ △ ・ ×"])
    #expect(codes(drawing).contains("drawn-mark I12"))
    #expect(!codes(drawing).contains("mark-unknown I12"))
  }

  @Test func `a frame around the whole table marks nothing`() throws {
    var drawing = try drawing()
    drawing.grid.objects = [
      SheetObject(.shape, anchor: try cell("A12"), range: CellRange("A12:K13"))
    ]
    #expect(codes(drawing) == ["outside-cells A12"])
  }
}
