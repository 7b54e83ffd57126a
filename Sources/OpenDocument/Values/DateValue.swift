import JapaneseCalendar

/// Days and times as attributes have them.
///
/// - SeeAlso: ODF 1.3 part 3, 18.3.13 `dateOrDateTime`; XML Schema part 2, 3.2.7
enum DateValue {
  /// The day and time of `2023-04-01` or `2023-04-01T08:30:00.25`; a time zone plays no part.
  static func dateTime(_ text: String) -> CivilDateTime? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first, let date = date(first) else { return nil }
    guard halves.count == 2 else { return CivilDateTime(date: date) }
    guard let millisecond = millisecondOfDay(halves[1]) else { return nil }
    return CivilDateTime(date: date, millisecondOfDay: millisecond)
  }

  private static func date(_ text: Substring) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = natural(parts[0]),
      let month = natural(parts[1]), let day = natural(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func millisecondOfDay(_ text: Substring) -> Int? {
    let time = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = natural(parts[0]), hour < 24,
      let minute = natural(parts[1]), minute < 60
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute) * 60_000 }
    guard let second = Double(parts[2]), second >= 0, second < 60 else { return nil }
    return min((hour * 60 + minute) * 60_000 + Int((second * 1000).rounded()), 86_399_999)
  }

  private static func natural(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
