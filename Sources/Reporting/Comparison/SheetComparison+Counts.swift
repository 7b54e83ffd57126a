package import Comparison

extension SheetComparison {
  /// How many changes deserve the warning `plan-changed`.
  package var planChangeCount: Int {
    rows.reduce(0) { sum, row in
      sum + (row.isPlanChange ? 1 : 0) + row.changes.count { $0.isPlanChange }
    }
  }
}
