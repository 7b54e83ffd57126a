package import Comparison
package import Messages

/// What changed between two sets of files that came in.
package struct UploadComparison: Sendable {
  package let sheets: [SheetComparison]
  /// What could not be read of either side.
  package let errors: [Message]
}
