/// Year, department and section of a sheet, to find duplicates.
struct SheetKey: Hashable, Sendable {
  var fiscalYear: Int
  /// The names from the template's list, if they match one.
  var department: String
  var section: String
}
