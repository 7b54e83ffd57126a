public import JapaneseCalendar

/// A cell of a data table, typed as in a spreadsheet or a database.
public enum TableCell: Hashable, Sendable {
  case blank
  case text(String)
  case number(Double)
  case date(CivilDate)
}

extension TableCell {
  /// The cell in delimited text: numbers in plain digits, dates as ISO 8601.
  public var text: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): DecimalText.text(of: number)
    case .date(let date): date.description
    }
  }
}
