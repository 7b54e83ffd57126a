package import GoalSheet

/// A value that differs between two sheets.
package struct ValueChange: Sendable {
  /// What differs in a target or result.
  package enum Part: String, Sendable, CaseIterable {
    case number, unit, bound, words
  }

  package var field: ChangedField
  /// The values as text; blank is `""`.
  package var old: String
  package var new: String
  /// Their cells, if known.
  package var oldCell: SheetCells.Cell?
  package var newCell: SheetCells.Cell?
  /// Both texts with what was removed and added.
  package var spans: [TextSpan]
  /// For a target or result, what of it differs.
  package var parts: [Part] = []
  /// Whether something promised for the year was changed within it.
  package var isPlanChange = false
  /// Whether a name is only written in another way that the template's list knows, too.
  package var isSpelling = false
}
