import JapaneseCalendar

/// Year, department and section of a sheet, to find duplicates.
struct SheetKey: Hashable, Sendable {
  var fiscalYear: Int
  /// The names from the template's list, if they match one.
  var department: String
  var section: String

  /// The year and the section in words, such as `R5 西区 地域課`, on one line.
  var owner: String {
    [EraText.shortText(ofFiscalYear: fiscalYear), department, section]
      .flatMap { $0.split(whereSeparator: \.isNewline) }.joined(separator: " ")
  }
}
