import Foundation
import GoalSheet
import Grid
import Messages
import SeededNumbers
import Testing

/// The kinds of sheets that staff make, combined at random.
struct HabitTests {
  /// 300 combinations, or as many as `MOKUHYO_HABITS` says.
  private static let count =
    ProcessInfo.processInfo.environment["MOKUHYO_HABITS"].flatMap(UInt64.init) ?? 300

  /// 10 batches; a failure names the seed and the habits.
  @Test(arguments: UInt64(0)..<10)
  func `no habit puts a value into a wrong field without a warning`(batch: UInt64) throws {
    let sheets = try Samples.tenSheets().sheets
    for seed in stride(from: batch, to: Self.count, by: 10) {
      let form = try HabitForm(sheets[Int(seed) % sheets.count], seed: seed)
      let wrong = HabitDifferences.silent(form)
      #expect(wrong.isEmpty, "seed \(seed) \(form.habits) \(wrong.prefix(4))")
    }
  }

  @Test func `a value in a wrong field is seen`() throws {
    let sheet = try #require(Samples.tenSheets().sheets.first)
    var form = try HabitForm(sheet, seed: 1)
    var rows = form.sheet.rows.elements
    let goal = rows[0].goal
    rows[0].goal = rows[0].outline
    rows[0].outline = goal
    for index in rows.indices { rows[index].continues = [] }
    form.sheet.rows = try GoalRows(rows)
    #expect(!HabitDifferences.silent(form).isEmpty)
  }
}
