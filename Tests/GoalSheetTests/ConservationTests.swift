import Foundation
import GoalSheet
import Grid
import Messages
import OpenData
import TestSupport
import Testing

/// Nothing is lost: each cell with text ends as a label, a value or an unplaced text.
struct ConservationTests {
  /// 200 × 50 random worksheets; a failure names the seed.
  @Test(arguments: Quick.seeds(200))
  func `no random worksheet loses a value`(batch: UInt64) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      let form = try RandomForm(seed: seed)
      let reading = form.drawing.read()
      if reading.messages.contains(where: { $0.severity == .error }) { continue }
      let lost = form.tokens.subtracting(tokens(in: reading.sheets))
      #expect(lost.isEmpty, "seed \(seed)")
      #expect(marks(in: form.drawing.grid) == marks(in: reading.sheets), "seed \(seed)")
      let misplaced = MisplacedValues.of(reading, form.drawing.grid)
      #expect(misplaced.isEmpty, "seed \(seed)")
    }
  }

  @Test func `a cell dropped on the way is seen`() throws {
    let form = try RandomForm(seed: 1)
    var drawing = form.drawing
    let dropped = try #require(drawing.grid.cells.lastIndex { $0.text.contains("#") })
    drawing.grid.cells.remove(at: dropped)
    #expect(tokens(in: drawing.read().sheets).count == form.tokens.count - 1)
  }

  @Test func `a value that its cells do not hold is seen`() throws {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    var reading = drawing.read()
    #expect(MisplacedValues.of(reading, drawing.grid).isEmpty)
    var row = reading.sheets[0].rows[0]
    swap(&row.goal, &row.outline)
    reading.sheets[0].rows = try GoalRows([row])
    #expect(MisplacedValues.of(reading, drawing.grid) == ["goal 概要1", "outline 目標1"])
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
