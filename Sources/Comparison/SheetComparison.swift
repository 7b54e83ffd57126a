package import GoalSheet

/// Two sheets that were paired, or one that has no partner.
package struct SheetComparison: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case kept, changed, renamed, added, dropped
    /// Of one side only, and another sheet of the same section and year is on that side, too.
    case duplicate
    /// Of one side only, because the other one may be in what could not be read.
    case unknown
  }

  package var status: Status
  package var old: GoalSheet?
  package var new: GoalSheet?
  /// The section's name, from the new sheet if there is one, as the list spells it.
  package var name: SectionName
  /// Changes in the header block.
  package var changes: [ValueChange] = []
  package var rows: [RowComparison] = []

  /// Whether anything differs.
  package var isChanged: Bool { status != .kept }

  package var hasPlanChange: Bool { rows.contains { $0.hasPlanChange } }

  /// The comparison reduced to some kinds of changes; `nil` if nothing of it is left.
  package func limited(to scope: ComparisonScope) -> SheetComparison? {
    guard !scope.isWhole else { return self }
    var result = self
    result.changes = []
    result.rows = rows.compactMap { row in
      var row = row
      row.changes.removeAll { !scope.contains($0.field) }
      if !scope.contains(.row(.goal)) {
        guard !row.changes.isEmpty || row.old == nil || row.new == nil else { return nil }
      }
      return row.isChanged ? row : nil
    }
    return result.rows.isEmpty && old != nil && new != nil ? nil : result
  }
}
