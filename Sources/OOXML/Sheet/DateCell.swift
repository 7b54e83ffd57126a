import Bytes
import JapaneseCalendar

/// Cells of the type `d`: dates as ISO 8601 text.
///
/// - SeeAlso: ECMA-376-1, 18.18.11 `ST_CellType`
enum DateCell {
  /// The day and time that `text` is: `1976-11-22`, `1976-11-22T08:30`, with seconds, a fraction
  /// of them and a `Z` as far as they are there.
  static func dateTime(_ text: String) -> CivilDateTime? {
    let halves = text.split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { $0 == "T" || $0 == " " }
    guard let first = halves.first else { return nil }
    let day = first.split(separator: "-", omittingEmptySubsequences: false)
    guard day.count == 3, day.map(\.utf8.count) == [4, 2, 2], let year = number(day[0]),
      let month = number(day[1]), let day = number(day[2]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    guard halves.count == 2 else { return CivilDateTime(date: date) }
    guard let millisecond = millisecond(halves[1]) else { return nil }
    return CivilDateTime(date: date, millisecondOfDay: millisecond)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  private static func millisecond(_ text: Substring) -> Int? {
    let text = text.hasSuffix("Z") ? text.dropLast() : text
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count == 2 || pieces.count == 3, let hour = number(pieces[0]), hour < 24,
      let minute = number(pieces[1]), minute < 60
    else { return nil }
    guard pieces.count == 3 else { return (hour * 60 + minute) * 60_000 }
    let seconds = pieces[2].split(separator: ".", omittingEmptySubsequences: false)
    guard seconds.count <= 2, let second = number(seconds[0]), second < 60 else { return nil }
    let whole = ((hour * 60 + minute) * 60 + second) * 1000
    guard seconds.count == 2 else { return whole }
    guard let fraction = Double("0." + seconds[1]) else { return nil }
    return min(whole + Int((fraction * 1000).rounded()), 86_399_999)
  }
}
