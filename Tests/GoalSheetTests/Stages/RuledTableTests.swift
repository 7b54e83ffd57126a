import Grid
import Testing
@testable import GoalSheet

struct RuledTableTests {
  /// The official form with lines of two worksheet rows each, from row 12 on, ruled as `isOpen`
  /// leaves the border between the first and second row of a line out.
  private static func bench(
    _ lines: [[String]], isOpen: @escaping (_ row: Int, _ column: Int) -> Bool
  ) throws -> StageBench {
    try StageBench(lines: lines) { drawing in
      for row in 11..<11 + lines.count {
        for column in 0..<11 {
          var edges: CellEdges = [.left, .right]
          if !isOpen(row, column) { edges.insert(.bottom) }
          if !isOpen(row - 1, column) { edges.insert(.top) }
          drawing.grid.borders.add(edges, to: CellReference(row: row, column: column))
        }
      }
    }
  }

  private static func table(_ bench: StageBench) throws -> RuledTable? {
    var bench = bench
    let binding = try #require(try bench.binding())
    return RuledTable(
      borders: bench.grid.borders, binding: binding, rows: StageBench.dataRows, map: bench.map)
  }

  private static let two = [
    FormDrawing.line("1"), ["", "続き", "", "", "", "", "", "", "", "", ""],
    FormDrawing.line("2"), ["", "続き", "", "", "", "", "", "", "", "", ""],
  ]

  @Test func `rows without a border between them are one line`() throws {
    let bench = try Self.bench(Self.two) { row, _ in row == 11 || row == 13 }
    let table = try #require(try Self.table(bench))
    #expect(table.line(at: 11) == 11..<13)
    #expect(table.line(at: 12) == 11..<13)
    #expect(table.line(at: 13) == 13..<15)
    #expect(table.line(at: 15) == nil)
    #expect(!table.isShared(.goal, atLine: 13))
  }

  @Test func `a column open over two lines is shared`() throws {
    let lines = [
      FormDrawing.line("1"), ["2", "", "行財1-1-①", "指標", "1", "1", "取組", "", "○", "", ""],
    ]
    let bench = try Self.bench(lines) { row, column in row == 11 && column == 1 }
    let table = try #require(try Self.table(bench))
    #expect(table.line(at: 11) == 11..<12)
    #expect(table.isShared(.goal, atLine: 12))
    #expect(!table.isShared(.indicator, atLine: 12))
    #expect(table.lineStart(of: .goal, row: 12) == 11)
  }

  @Test func `borders around every cell say nothing`() throws {
    let bench = try Self.bench(Self.two) { _, _ in false }
    #expect(try Self.table(bench) == nil)
  }

  @Test func `two numbers in one enclosed cell of No are a contradiction`() throws {
    let lines = [FormDrawing.line("1"), FormDrawing.line("2")]
    let bench = try Self.bench(lines) { row, _ in row == 11 }
    #expect(try Self.table(bench) == nil)
  }
}
