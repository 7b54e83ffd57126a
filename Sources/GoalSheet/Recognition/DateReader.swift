import Grid
import JapaneseCalendar

/// Reads the date of a cell, whatever its format.
struct DateReader {
  let kinds: HeaderKinds
  let dateSystem: DateSystem

  /// The date of a text; `stored` is what the cell stores, if the text comes from a single cell.
  func date(_ text: String, stored: CellValue?) -> CivilDate? {
    switch stored {
    case .date(let moment): moment.date
    case .number(let serial) where Self.serials.contains(serial):
      kinds.date(in: text) ?? dateSystem.dateTime(serial: serial)?.date
    default: kinds.date(in: text)
    }
  }

  /// A number without a date format counts as a day only from 1927 to 2119.
  private static let serials = 10_000.0..<80_000.0
}
