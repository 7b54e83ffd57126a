/// What a workbook or table of sheets looks like.
package enum Layout: String, Hashable, Sendable, CaseIterable {
  /// The official form.
  case form
  /// The data table.
  case data
}
