import Foundation
import GoalSheet
import Grid
import Messages
import TestSupport
import Testing

/// What each cell was taken for.
struct DecisionTests {
  @Test(arguments: Quick.seeds(20))
  func `every cell with text is explained`(batch: UInt64) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      let grid = try RandomForm(seed: seed).drawing.grid
      let reading = Samples.reader.read(grid, file: "様式.xlsx", explaining: true)
      if reading.messages.contains(where: { $0.severity == .error }) { continue }
      let explained = Set(reading.decisions.map(\.cell))
      let missing = grid.cells.filter { cell in
        cell.text.contains { !$0.isWhitespace } && !explained.contains(cell.reference)
      }
      #expect(missing.map(\.reference.description).isEmpty, "seed \(seed)")
    }
  }

  @Test func `a reading that nobody wants explained keeps no decisions`() throws {
    let grid = try RandomForm(seed: 1).drawing.grid
    #expect(Samples.reader.read(grid, file: "様式.xlsx").decisions.isEmpty)
  }
}
