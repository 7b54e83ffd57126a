import Foundation
import GoalSheet
import Grid
import Messages
import OpenData
import Testing

/// Nothing is lost: each cell with text ends as a label, a value or an unplaced text.
struct ConservationTests {
  /// 200 × 50 random worksheets; a failure names the seed.
  @Test(arguments: UInt64(0)..<200)
  func `no random worksheet loses a value`(batch: UInt64) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      let form = try RandomForm(seed: seed)
      let reading = form.drawing.read()
      if reading.messages.contains(where: { $0.severity == .error }) { continue }
      let lost = form.tokens.subtracting(tokens(in: reading.sheets))
      #expect(lost.isEmpty, "seed \(seed)")
      #expect(marks(in: form.drawing.grid) == marks(in: reading.sheets), "seed \(seed)")
    }
  }

  @Test func `a cell dropped on the way is seen`() throws {
    let form = try RandomForm(seed: 1)
    var drawing = form.drawing
    let dropped = try #require(drawing.grid.cells.lastIndex { $0.text.contains("#") })
    drawing.grid.cells.remove(at: dropped)
    #expect(tokens(in: drawing.read().sheets).count == form.tokens.count - 1)
  }

  /// The tokens of everything that the sheets say.
  private func tokens(in sheets: [GoalSheet]) -> Set<String> {
    let text = String(decoding: ModelJSON.document(sheets), as: UTF8.self)
    return Set(text.matches(of: /#[0-9]+#/).map { String($0.output) })
  }

  private func marks(in grid: Grid) -> Int {
    grid.cells.count { $0.text == "△" }
  }

  private func marks(in sheets: [GoalSheet]) -> Int {
    sheets.reduce(0) { count, sheet in
      count + sheet.unplaced.count { $0.text == "△" }
        + sheet.rows.count { $0.evaluation != nil && !$0.continues.contains(.evaluation) }
    }
  }
}
