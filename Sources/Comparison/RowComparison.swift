package import GoalSheet

/// Two rows that were paired, or one that has no partner.
package struct RowComparison: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case kept, reworded, moved, added, dropped
  }

  package var status: Status
  /// The indices of the rows in their sheets.
  package var oldIndex: Int?
  package var newIndex: Int?
  package var old: GoalRow?
  package var new: GoalRow?
  package var changes: [ValueChange] = []
  /// Whether a goal or indicator was added or dropped within the year.
  package var isPlanChange = false

  /// Whether there is anything to say about it.
  package var isChanged: Bool { status != .kept || !changes.isEmpty }

  /// Whether it, or one of its changes, deserves the warning `plan-changed`.
  package var hasPlanChange: Bool { isPlanChange || changes.contains { $0.isPlanChange } }
}
