/// How sheets are laid out in a workbook.
public enum Layout: String, Hashable, Sendable, CaseIterable {
  /// The official form.
  case form
  /// The data table.
  case data
}
