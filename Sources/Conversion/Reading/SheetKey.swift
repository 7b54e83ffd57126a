/// Whose sheet it is, to find two of the same year, department and section.
struct SheetKey: Hashable, Sendable {
  var fiscalYear: Int
  /// The names of the template's list where they mean one of it.
  var department: String
  var section: String
}
