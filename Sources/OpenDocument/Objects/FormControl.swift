import Grid

/// What a control of a form says; where it lies, a shape says.
///
/// - SeeAlso: ODF 1.3 part 3, 13.5 (controls)
struct FormControl {
  var text: String
  /// For a check box or option button, whether it is ticked.
  var isChecked: Bool?
  var linkedCell: CellReference?
}
