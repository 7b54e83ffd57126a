package import Grid
package import Messages

/// A message of a run that is being gathered: in one language, and without its file.
package struct Finding: Hashable, Sendable {
  package var code: MessageCode
  package var worksheet: String?
  /// The section whose form it is about, as far as known.
  package var section: String?
  package var cell: CellReference?
  package var text: String

  package var severity: Severity { code.severity }
}
