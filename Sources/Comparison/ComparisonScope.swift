import GoalSheet

/// Which changes are wanted.
package struct ComparisonScope: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case goals, indicators, targets, results, marks
  }

  private let kinds: Set<Kind>

  /// With no kinds, every change.
  package init(_ kinds: some Sequence<Kind> = []) {
    self.kinds = Set(kinds)
  }

  package var isWhole: Bool { kinds.isEmpty }

  func contains(_ field: ChangedField) -> Bool {
    guard !isWhole else { return true }
    switch field {
    case .row(.goal): return kinds.contains(.goals)
    case .row(.indicator): return kinds.contains(.indicators)
    case .row(.target): return kinds.contains(.targets)
    case .row(.result): return kinds.contains(.results)
    case .row(.evaluation): return kinds.contains(.marks)
    default: return false
    }
  }
}
