/// Days, times and lengths of time as data has them.
///
/// - SeeAlso: ISO 8601-1, 5.2 to 5.5; XML Schema part 2, 3.2.6 to 3.2.9
package enum ISOText {
  /// Reads exactly the form `2023-04-01`; `nil` for anything else and for days that do not exist.
  package static func date(in text: some StringProtocol) -> CivilDate? {
    var scanner = ISOScanner(text)
    let date = date(&scanner, digits: 2...2)
    return scanner.isAtEnd ? date : nil
  }

  /// Reads `2023-04-01`, `2023-04-01T08:30` or `2023-04-01 08:30:00.25`, with a time zone or
  /// without; the zone is ignored.
  ///
  /// A month or day may also have a single digit, as some programs write it.
  package static func dateTime(in text: some StringProtocol) -> CivilDateTime? {
    var scanner = ISOScanner(text)
    guard let date = date(&scanner, digits: 1...2) else { return nil }
    if scanner.isAtEnd { return CivilDateTime(date: date) }
    guard scanner.take(anyOf: "T ".unicodeScalars) != nil, let time = millisecond(&scanner) else {
      return nil
    }
    return CivilDateTime(date: date, millisecondOfDay: time)
  }

  /// Reads a time of day, `08:30` or `08:30:00.25Z`, as milliseconds since midnight.
  package static func millisecondOfDay(in text: some StringProtocol) -> Int? {
    var scanner = ISOScanner(text)
    return millisecond(&scanner)
  }

  /// Reads a length of time as days: 1.5 for `PT36H`, `P1DT12H` or `PT36H00M00.000S`.
  ///
  /// `nil` for anything else, including years and months, which have no fixed length.
  package static func days(in text: some StringProtocol) -> Double? {
    var scanner = ISOScanner(text)
    let isNegative = scanner.take("-")
    guard scanner.take("P"), !scanner.isAtEnd else { return nil }
    var seconds = 0.0
    var units: [(letter: Unicode.Scalar, seconds: Double)] = [("D", 86_400)]
    while !scanner.isAtEnd {
      if scanner.take("T") {
        units = [("H", 3600), ("M", 60), ("S", 1)]
        guard !scanner.isAtEnd else { return nil }
        continue
      }
      guard let count = scanner.decimal(), let letter = scanner.take(anyOf: "DHMS".unicodeScalars),
        let place = units.firstIndex(where: { $0.letter == letter })
      else { return nil }
      seconds += count * units[place].seconds
      units.removeSubrange(...place)
    }
    guard seconds.isFinite else { return nil }
    return (isNegative ? -seconds : seconds) / 86_400
  }

  private static func date(_ scanner: inout ISOScanner, digits: ClosedRange<Int>) -> CivilDate? {
    guard let year = scanner.number(digits: 4...4), scanner.take("-"),
      let month = scanner.number(digits: digits), scanner.take("-"),
      let day = scanner.number(digits: digits)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The milliseconds of a time of day at the end of a text.
  private static func millisecond(_ scanner: inout ISOScanner) -> Int? {
    guard let hour = scanner.number(digits: 1...2), hour < 24, scanner.take(":"),
      let minute = scanner.number(digits: 1...2), minute < 60
    else { return nil }
    var seconds = 0.0
    if scanner.take(":") {
      guard let second = scanner.decimal(), second < 60 else { return nil }
      seconds = second
    }
    guard takeZone(&scanner), scanner.isAtEnd else { return nil }
    return min((hour * 60 + minute) * 60_000 + Int((seconds * 1000).rounded()), 86_399_999)
  }

  /// Takes `Z` or `+09:00`, or nothing; false for half a zone.
  private static func takeZone(_ scanner: inout ISOScanner) -> Bool {
    guard !scanner.take("Z"), scanner.take(anyOf: "+-".unicodeScalars) != nil else { return true }
    return scanner.number(digits: 2...2) != nil && scanner.take(":")
      && scanner.number(digits: 2...2) != nil
  }
}
