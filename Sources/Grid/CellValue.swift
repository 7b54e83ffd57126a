public import JapaneseCalendar

/// What a cell stores.
public enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  /// An error value as Excel writes it: `#REF!`.
  case error(String)
  /// A number that its format shows as a date or time, or an ISO 8601 cell.
  case date(CivilDateTime)
}
