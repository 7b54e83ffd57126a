extension DatePart {
  /// The letters that can form a date part.
  static let letters = Set("ymdhsagerb".unicodeScalars)

  /// The part that a run of one letter means, such as `y`, `mm` or `aaa`; `nil` if it is text.
  init?(letter: Unicode.Scalar, count: Int) {
    switch letter {
    case "y": self = .year(count)
    case "m": self = count > 2 ? .month(count) : .monthOrMinute(count)
    case "d": self = .day(count)
    case "h": self = .hour(count)
    case "s": self = .second(count)
    case "a" where count > 2: self = .weekday(count)
    case "g": self = .eraName(count)
    case "e": self = .eraYear(count)
    case "r": self = .eraNameAndYear(count)
    case "b": self = .buddhistYear(count)
    default: return nil
    }
  }

  /// The part in brackets: `h`, `mm`, `ss`.
  init?(elapsed text: String) {
    let letters = Set(text.lowercased())
    guard letters.count == 1, let letter = letters.first else { return nil }
    switch letter {
    case "h": self = .elapsedHours(text.count)
    case "m": self = .elapsedMinutes(text.count)
    case "s": self = .elapsedSeconds(text.count)
    default: return nil
    }
  }

  /// Whether the part belongs to a time of day or a duration rather than the calendar.
  var isTime: Bool {
    switch self {
    case .hour, .minute, .second, .secondFraction, .elapsedHours, .elapsedMinutes, .elapsedSeconds,
      .halfDay:
      true
    case .year, .monthOrMinute, .month, .day, .weekday, .eraName, .eraYear, .eraNameAndYear,
      .buddhistYear:
      false
    }
  }

  /// Whether the part keeps counting past 24 hours.
  var isElapsed: Bool {
    switch self {
    case .elapsedHours, .elapsedMinutes, .elapsedSeconds: true
    default: false
    }
  }

  var isHour: Bool {
    switch self {
    case .hour, .elapsedHours: true
    default: false
    }
  }

  var isSecond: Bool {
    switch self {
    case .second, .elapsedSeconds: true
    default: false
    }
  }
}
