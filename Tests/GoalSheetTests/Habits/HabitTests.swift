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

  /// Habits that leave the lines' own fields alone, so that every difference is an error.
  private static let harmless: Set<HabitForm.Habit> = [
    .graphPaper, .offset, .columnNumbers, .labelSpaces, .legendInOneCell, .markVariant, .tallRows,
    .spacerColumns,
  ]

  /// All habits but the year in pieces.
  ///
  /// Where the number of such a year is under the numbers of the form above, its row is a line.
  private static let stackable = Set(HabitForm.Habit.allCases).subtracting([.pieces])

  @Test(arguments: UInt64(0)..<10)
  func `forms one under another are each read as they are alone`(batch: UInt64) throws {
    let sheets = try Samples.tenSheets().sheets
    for seed in stride(from: batch, to: Self.count, by: 10) {
      let first = try HabitForm(sheets[Int(seed) % sheets.count], seed: seed)
      var second = try HabitForm(
        sheets[Int(seed + 3) % sheets.count], seed: seed &+ 7_000, among: Self.stackable)
      let bottom = first.grid.cells.map(\.reference.row).max() ?? 0
      second.move(rows: max(bottom, first.lines.last?.upperBound ?? 0) + 3, by: 0)
      let wrong = HabitDifferences.silent([first, second], in: first.grid.joined(second.grid))
      #expect(wrong.isEmpty, "seed \(seed) \(first.habits) \(second.habits) \(wrong.prefix(4))")
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `a second worksheet goes on with the lines`(batch: UInt64) throws {
    let sheets = try Samples.tenSheets().sheets
    for seed in stride(from: batch, to: Self.count, by: 10) {
      var (sheet, rest) = (sheets[Int(seed) % sheets.count], sheets[Int(seed) % sheets.count])
      let rows = sheet.rows.elements
      let starts = rows.indices.filter { $0 > 0 && rows[$0].continues.isEmpty }
      guard !starts.isEmpty else { continue }
      let cut = starts[Int(seed / 10) % starts.count]
      sheet.rows = try GoalRows(Array(rows[..<cut]))
      rest.rows = try GoalRows(Array(rows[cut...]))
      let form = try HabitForm(sheet, seed: seed, among: Self.harmless)
      var next = try HabitForm(rest, seed: seed, among: Self.harmless)
      next.removeHeaderBlock()
      let wrong = HabitDifferences.silent(form, goingOnIn: next)
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
