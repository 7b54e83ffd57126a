import FormTemplate
import GoalSheet
import SeededNumbers
import Testing

@testable import Comparison

/// Pairs of sheets whose changes are known.
@Suite struct GeneratedPairsTests {
  private static let pairs = (0..<300).map { SheetPair(seed: $0) }
  private let comparer = Comparer(Template.standard.vocabulary.departments)

  @Test func `at least 99 of 100 rows find their partner`() {
    var right = 0
    var total = 0
    for pair in Self.pairs {
      let found = RowPairing.partners(pair.old.rows, pair.new.rows)
      total += found.count
      right += zip(found, pair.partners).count { $0 == $1 }
    }
    #expect(total > 1500)
    #expect(Double(right) >= 0.99 * Double(total), "\(right) of \(total)")
  }

  @Test func `every changed target is found, and no plan is called changed that was not`() {
    for (seed, pair) in Self.pairs.enumerated() {
      let comparison = comparer.compare(pair.old, pair.new)
      let rows = Dictionary(
        uniqueKeysWithValues: comparison.rows.compactMap { row in row.oldIndex.map { ($0, row) } })
      for index in pair.changedTargets {
        let change = rows[index]?.changes.first { $0.field == .row(.target) }
        #expect(change?.isPlanChange == true, "seed \(seed), row \(index)")
        #expect(change?.parts == [.number])
      }
      for index in pair.untouched {
        #expect(rows[index]?.hasPlanChange == false, "seed \(seed), row \(index)")
      }
    }
  }

  @Test func `the sheets find their partners, renamed ones too`() {
    var numbers = SeededNumbers(seed: 1)
    let order = Self.pairs.indices.shuffled(using: &numbers)
    let comparisons = comparer.compare(
      Self.pairs.map(\.old), order.map { Self.pairs[$0].new })
    #expect(comparisons.count == Self.pairs.count)
    for (pair, comparison) in zip(Self.pairs, comparisons) {
      #expect(comparison.new == pair.new, "\(pair.old.section) → \(pair.new.section)")
      #expect((comparison.status == .renamed) == pair.isRenamed)
    }
    #expect(Self.pairs.contains { $0.isRenamed })
  }

  @Test func `a sheet that did not change is kept`() {
    let sheets = Self.pairs.map(\.old)
    #expect(comparer.compare(sheets, sheets).allSatisfy { !$0.isChanged })
  }

  @Test func `between two years nothing is a warning`() {
    for pair in Self.pairs.prefix(50) {
      var new = pair.new
      new.fiscalYear = 2024
      #expect(!comparer.compare(pair.old, new).hasPlanChange)
    }
  }

  @Test func `widths, white space and the commas of numbers are no change`() {
    var pair = SheetPair(seed: 1).old
    var row = pair.rows[0]
    row.goal = "ＡＢ 1,000人の\n参加"
    row.no = "1"
    pair.rows = GoalRows()
    try? pair.rows.append(row)
    var other = pair
    row.goal = "AB1000人の参加"
    other.rows = GoalRows()
    try? other.rows.append(row)
    #expect(!comparer.compare(pair, other).isChanged)
  }

  @Test func `a change in a cell over several lines is said once`() throws {
    var first = SheetPair(seed: 2).old.rows[0]
    var second = first
    second.indicator = "別の指標の件数"
    second.continues = [.no, .goal]
    var old = SheetPair(seed: 2).old
    old.rows = try GoalRows([first, second])
    first.goal += "広報もします。"
    second.goal = first.goal
    var new = old
    new.rows = try GoalRows([first, second])
    let rows = comparer.compare(old, new).rows
    #expect(rows.map(\.status) == [.reworded, .reworded])
    #expect(rows.map(\.changes.count) == [1, 0])
  }
}
