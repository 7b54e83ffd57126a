import Grid
import Testing

@testable import Conversion

@Suite struct CellsJSONTests {
  private func json(_ grid: Grid) -> String {
    var json = CellsJSON(isOneLineEach: true)
    json.begin(grid)
    json.append(grid.cells[...], CellEvidence(grid))
    json.end(grid)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  @Test func `a cell shows its struck text and its notes`() {
    let cell = CellReference(row: 0, column: 0)
    let other = CellReference(row: 0, column: 1)
    let grid = Grid(
      name: "様式", cells: [Cell(cell, text: "目標120100"), Cell(other, text: "x2")],
      runs: [
        cell: [TextRun(6..<9, .struck)], other: [TextRun(1..<2, .superscript)],
      ],
      objects: [
        SheetObject(.note, anchor: cell, text: "要確認"),
        SheetObject(.threadedComment, anchor: cell, text: "済"),
        SheetObject(.textBox, anchor: other, text: "box"),
      ])
    #expect(
      json(grid).contains(
        #""cells":[{"ref":"A1","type":"text","value":"目標120100","text":"目標120100","#
          + #""struck":"120","note":"要確認\n済"},{"ref":"B1","type":"text","value":"x2","text":"x2"}]"#
      ), "\(json(grid))")
  }
}
