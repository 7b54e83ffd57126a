import Grid
import Testing
@testable import GoalSheet

struct SheetMapTests {
  @Test func `a merged range is one block, with the text of its first cell`() throws {
    var drawing = FormDrawing()
    try drawing.put(["a", "b"], at: "A1")
    try drawing.put(["c"], at: "B3")
    try drawing.merge("A1:A3", "C2:D2")
    let map = SheetMap(drawing.grid)
    #expect(map.blocks.map(\.range.description) == ["A1:A3", "B1:B1", "C2:D2", "B3:B3"])
    #expect(map.blocks.map(\.text) == ["a", "b", "", "c"])
  }

  @Test func `a text under a merged range is covered`() throws {
    var drawing = FormDrawing()
    try drawing.put(["a", "hidden", "b"], at: "A1")
    try drawing.merge("A1:B1")
    let map = SheetMap(drawing.grid)
    #expect(map.blocks.map(\.text) == ["a", "b"])
    #expect(map.coveredCells.map(\.text) == ["hidden"])
  }

  @Test func `struck and superscript runs are no part of the text that counts`() throws {
    var drawing = FormDrawing()
    try drawing.put(["120100", "1201)"], at: "A1")
    drawing.grid.runs = [
      CellReference(row: 0, column: 0): [TextRun(0..<3, .struck)],
      CellReference(row: 0, column: 1): [TextRun(3..<5, .superscript)],
    ]
    let map = SheetMap(drawing.grid)
    #expect(map.blocks.map(\.text) == ["100", "1201)"])
    #expect(map.countedText(of: 1) == "120")
    #expect(map.evidence.map(\.text) == ["120"])
  }

  @Test func `the superscripts of a covered text do not count for the next one`() throws {
    var drawing = FormDrawing()
    try drawing.put(["a", "71)", "120"], at: "A1")
    try drawing.merge("A1:B1")
    drawing.grid.runs = [CellReference(row: 0, column: 1): [TextRun(1..<3, .superscript)]]
    let map = SheetMap(drawing.grid)
    #expect(map.coveredCells.map(\.text) == ["71)"])
    #expect(map.countedText(of: 1) == "120")
  }

  @Test func `blocks are found by the row in which they begin`() throws {
    var drawing = FormDrawing()
    for row in [1, 2, 2, 5] { try drawing.put(["x", "y"], at: "A\(row)") }
    let map = SheetMap(drawing.grid)
    #expect(map.blocks(startingIn: 1).count == 2)
    #expect(map.blocks(startingIn: 3).isEmpty)
    #expect(map.blocks(in: 1..<5).count == 4)
  }
}
