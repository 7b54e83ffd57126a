public import JapaneseCalendar

/// The value stored in a cell.
public enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  /// An error value as Excel writes it: `#REF!`.
  case error(String)
  /// A number that its format displays as a date or time, or an ISO 8601 cell.
  case date(CivilDateTime)
}

extension CellValue {
  /// Whether it is an error value.
  @inlinable package var isError: Bool {
    switch self {
    case .error: true
    case .text, .number, .boolean, .date: false
    }
  }
}
