public import JapaneseCalendar

/// A cell of a data table, typed as a spreadsheet or a database keeps it.
public enum TableCell: Hashable, Sendable {
  case blank
  case text(String)
  case number(Double)
  case date(CivilDate)
}
