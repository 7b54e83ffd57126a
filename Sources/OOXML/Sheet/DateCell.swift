import Bytes
import JapaneseCalendar

/// Cells of type `d`: dates as ISO 8601 text.
///
/// - SeeAlso: ECMA-376-1, 18.18.11 `ST_CellType`
enum DateCell {
  /// The day and time that `text` represents.
  ///
  /// Accepted are `1976-11-22` and `1976-11-22T08:30`, optionally with seconds, a fraction of a
  /// second and a `Z`.
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

  /// The serial number of a time of day or a duration without a date.
  ///
  /// Accepted are forms such as `08:30:00`, `PT1392H0M0.000S` and `-P1DT2H`. The result is `nil`
  /// for anything else, including years and months, which have no fixed length.
  ///
  /// - SeeAlso: ISO 8601-1, 5.3 and 5.5.2
  static func timeSerial(_ text: String) -> Double? {
    if let millisecond = millisecond(text[...]) { return Double(millisecond) / 86_400_000 }
    let isNegative = text.hasPrefix("-")
    var rest = text.dropFirst(isNegative ? 1 : 0)
    guard rest.first == "P", rest.count > 2 else { return nil }
    rest.removeFirst()
    var seconds = 0.0
    var units: [(letter: Character, seconds: Double)] = [("D", 86_400)]
    while let first = rest.first {
      if first == "T" {
        units = [("H", 3600), ("M", 60), ("S", 1)]
        rest.removeFirst()
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      guard let count = Double(digits), let letter = rest.dropFirst(digits.count).first,
        let place = units.firstIndex(where: { $0.letter == letter })
      else { return nil }
      seconds += count * units[place].seconds
      units.removeSubrange(...place)
      rest = rest.dropFirst(digits.count + 1)
    }
    return (isNegative ? -seconds : seconds) / 86_400
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
