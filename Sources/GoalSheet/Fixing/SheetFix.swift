package import Grid

/// A text of a sheet that was corrected.
package struct SheetFix: Hashable, Sendable {
  /// The cell it came from, if the sheet was read from a form.
  package var cell: CellReference?
  package var old: String
  package var new: String
}
