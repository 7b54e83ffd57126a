import SeededNumbers
import Testing

@testable import Grid

struct BordersTests {
  @Test func `a line between two cells belongs to both`() {
    var borders = Borders()
    borders.add([.bottom, .right], to: CellReference(row: 3, column: 3))
    #expect(borders.edges(of: CellReference(row: 3, column: 3)) == [.bottom, .right])
    #expect(borders.edges(of: CellReference(row: 4, column: 3)) == .top)
    #expect(borders.edges(of: CellReference(row: 3, column: 4)) == .left)
    #expect(borders.edges(of: CellReference(row: 2, column: 3)) == [])
  }

  @Test func `adjacent cells with the same borders form one run`() {
    var borders = Borders()
    for column in 0..<40 { borders.add(.all, to: CellReference(row: 0, column: column)) }
    borders.add(.top, row: 1, columns: 0...39)
    #expect(borders.runs.count == 2)
  }

  /// Any order of adding cells gives the same result as a table of all cells.
  @Test(arguments: UInt64(0)..<40)
  func `cells in any order agree with a plain table`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var borders = Borders()
    var table: [[CellEdges]] = Array(repeating: Array(repeating: [], count: 8), count: 6)
    for _ in 0..<30 {
      let row = Int.random(in: 0..<6, using: &random)
      let first = Int.random(in: 0..<8, using: &random)
      let last = Int.random(in: first..<8, using: &random)
      let edges = CellEdges(rawValue: UInt8.random(in: 0...15, using: &random))
      borders.add(edges, row: row, columns: first...last)
      for column in first...last { table[row][column].formUnion(edges) }
    }
    func own(_ row: Int, _ column: Int) -> CellEdges {
      table.indices.contains(row) && table[row].indices.contains(column) ? table[row][column] : []
    }
    for row in 0..<6 {
      for column in 0..<8 {
        var expected = own(row, column)
        if own(row - 1, column).contains(.bottom) { expected.insert(.top) }
        if own(row + 1, column).contains(.top) { expected.insert(.bottom) }
        if own(row, column - 1).contains(.right) { expected.insert(.left) }
        if own(row, column + 1).contains(.left) { expected.insert(.right) }
        #expect(borders.edges(of: CellReference(row: row, column: column)) == expected)
      }
    }
  }
}
