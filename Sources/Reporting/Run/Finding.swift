package import Grid
package import Messages

/// A message in the record of a run: in one language, and without its file.
package struct Finding: Hashable, Sendable {
  package var code: MessageCode
  package var worksheet: String?
  /// The section whose form it concerns, if known.
  package var section: String?
  package var cell: CellReference?
  package var text: String
  package var severity: Severity
  /// What to write into the cell instead, if that is known; see ``Message/suggestion``.
  package var suggestion: String?
}
