import Grid

/// A message about a form, with the cell that it concerns.
struct FormFinding {
  var text: FormMessage
  /// `nil` where no cell is meant.
  var cell: CellReference?
  /// What to write into the cell instead of its whole text; `""` clears it, and `nil` says that only
  /// a person knows.
  var suggestion: String?
}
