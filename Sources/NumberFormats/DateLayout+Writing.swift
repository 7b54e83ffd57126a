import JapaneseCalendar

extension DateLayout {
  /// Appends the day and time of `serial`.
  ///
  /// - Returns: `false`, with nothing appended, for a serial that cannot be shown: one past the
  ///   year 9999 or a negative one. Excel then fills the cell with `#`. Negative durations can be
  ///   shown in the 1904 system, and in both systems if the section is a single count: -1.2 in
  ///   `[h]` is -28.
  func append(
    _ serial: Double, system: DateSystem, numerals: Numerals, language: FormatLanguage,
    to text: inout [UInt8]
  ) -> Bool {
    let isNegativeDuration =
      serial < 0 && !showsDay && (system == .y1904 || isLoneCount)
    let size = isNegativeDuration ? -serial : serial
    guard size >= 0, size < Double(system.lastDay + 1) else { return false }
    let clock = SerialClock(serial: size, decimalsOfSecond: decimalsOfSecond, system: system)
    guard clock.dayNumber <= system.lastDay else { return false }
    if isNegativeDuration { text.append(UInt8(ascii: "-")) }
    var writer = DateWriter(
      clock: clock, numerals: numerals, language: language, countsToTwelve: countsToTwelve)
    for (index, item) in items.enumerated() {
      switch item {
      case .literal(let bytes): text.append(contentsOf: bytes)
      case .part(let part):
        writer.isBeforeYearKanji = startsWithYearKanji(index + 1)
        writer.append(part, to: &text)
      }
    }
    return true
  }

  private func startsWithYearKanji(_ index: Int) -> Bool {
    guard index < items.count, case .literal(let bytes) = items[index] else { return false }
    return bytes.starts(with: "年".utf8)
  }
}

/// Writes the parts of a single day and time.
private struct DateWriter {
  let clock: SerialClock
  let day: ShownDay
  let numerals: Numerals
  let language: FormatLanguage
  let countsToTwelve: Bool
  /// The names in a language other than Japanese and English.
  private let names: CalendarNames?
  var isBeforeYearKanji = false

  init(clock: SerialClock, numerals: Numerals, language: FormatLanguage, countsToTwelve: Bool) {
    self.clock = clock
    day = clock.day
    self.numerals = numerals
    self.language = language
    names = language.names
    self.countsToTwelve = countsToTwelve
  }

  func append(_ part: DatePart, to text: inout [UInt8]) {
    switch part {
    case .year(let count): appendYear(day.year, count: count, to: &text)
    case .buddhistYear(let count): appendYear(day.year + 543, count: count, to: &text)
    case .month(let count), .monthOrMinute(let count): appendMonth(count, to: &text)
    case .day(let count): appendDay(count, to: &text)
    case .weekday(let count): appendWeekday(isLong: count > 3, to: &text)
    case .hour(let count): append(shownHour, width: count, to: &text)
    case .minute(let count): append(clock.minute, width: count, to: &text)
    case .second(let count): append(clock.second, width: count, to: &text)
    case .secondFraction(let count): appendFraction(count, to: &text)
    case .elapsedHours(let count): appendElapsed(per: 3600, width: count, to: &text)
    case .elapsedMinutes(let count): appendElapsed(per: 60, width: count, to: &text)
    case .elapsedSeconds(let count): appendElapsed(per: 1, width: count, to: &text)
    case .halfDay(let style): append(style, to: &text)
    case .eraName(let count): appendEraName(count, to: &text)
    case .eraYear(let count): appendEraYear(count, to: &text)
    case .eraNameAndYear(let count):
      if count > 1 { appendEraName(3, to: &text) }
      appendEraYear(2, to: &text)
    }
  }

  // MARK: - Numbers

  /// `mm` gives at most two digits; `mmm` and longer are names.
  private func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    numerals.append(number, width: min(width, 2), to: &text)
  }

  private func appendElapsed(per unit: Int, width: Int, to text: inout [UInt8]) {
    numerals.appendDigits(of: clock.elapsedSeconds / unit, width: min(width, 16), to: &text)
  }

  private func appendFraction(_ count: Int, to text: inout [UInt8]) {
    var digits: [UInt8] = []
    digits.appendDigits(of: UInt64(clock.millisecond), width: 3)
    digits.appendZeros(count - 3)
    text.append(UInt8(ascii: "."))
    for digit in digits.prefix(count) { numerals.append(digit: digit, to: &text) }
  }

  private var shownHour: Int {
    guard countsToTwelve else { return clock.hour }
    return clock.hour % 12 == 0 ? 12 : clock.hour % 12
  }

  private func appendYear(_ year: Int, count: Int, to text: inout [UInt8]) {
    if count > 2 {
      numerals.appendDigits(of: year, width: 4, to: &text)
    } else {
      numerals.appendDigits(of: year % 100, width: 2, to: &text)
    }
  }

  // MARK: - Names

  private func appendMonth(_ count: Int, to text: inout [UInt8]) {
    guard count > 2 else { return append(day.month, width: count, to: &text) }
    if let names {
      let month = day.month - 1
      switch count {
      case 3: text.append(contentsOf: names.shortMonths[month].utf8)
      case 5: text.append(contentsOf: names.months[month].prefix(1).utf8)
      default: text.append(contentsOf: names.months[month].utf8)
      }
    } else if language.tongue == .japanese {
      // mmm is 10, mmmm is 10月, and mmmmm its first character.
      let number = String(day.month)
      switch count {
      case 4: text.append(contentsOf: (number + "月").utf8)
      case 5: text.append(contentsOf: number.prefix(1).utf8)
      default: text.append(contentsOf: number.utf8)
      }
    } else {
      let name = EnglishNames.months[day.month - 1]
      let length = count == 3 ? 3 : count == 5 ? 1 : name.utf8.count
      text.append(contentsOf: name.utf8.prefix(length))
    }
  }

  private func appendDay(_ count: Int, to text: inout [UInt8]) {
    guard count > 2 else { return append(day.day, width: count, to: &text) }
    if let names {
      append(weekdayOf: names, isLong: count > 3, to: &text)
    } else if language.tongue == .japanese {
      appendJapaneseWeekday(isLong: count > 3, to: &text)
    } else {
      appendEnglishWeekday(isLong: count > 3, to: &text)
    }
  }

  private func appendWeekday(isLong: Bool, to text: inout [UInt8]) {
    if let names {
      append(weekdayOf: names, isLong: isLong, to: &text)
    } else if !language.showsEras {
      appendEnglishWeekday(isLong: isLong, to: &text)
    } else {
      appendJapaneseWeekday(isLong: isLong, to: &text)
    }
  }

  private func append(weekdayOf names: CalendarNames, isLong: Bool, to text: inout [UInt8]) {
    let weekdays = isLong ? names.weekdays : names.shortWeekdays
    text.append(contentsOf: weekdays[clock.weekday].utf8)
  }

  private func appendJapaneseWeekday(isLong: Bool, to text: inout [UInt8]) {
    text.append(contentsOf: JapaneseNames.weekdays[clock.weekday].utf8)
    if isLong { text.append(contentsOf: "曜日".utf8) }
  }

  private func appendEnglishWeekday(isLong: Bool, to text: inout [UInt8]) {
    let name = EnglishNames.weekdays[clock.weekday]
    text.append(contentsOf: name.utf8.prefix(isLong ? name.utf8.count : 3))
  }

  private func append(_ style: HalfDay, to text: inout [UInt8]) {
    let isMorning = clock.hour < 12
    let word =
      switch style {
      case .words where names != nil: names?.halves[isMorning ? 0 : 1] ?? ""
      case .words where language.tongue == .japanese, .letters where language.tongue == .japanese:
        isMorning ? "午前" : "午後"
      case .words: isMorning ? "AM" : "PM"
      case .letters(isLowercase: true): isMorning ? "a" : "p"
      case .letters: isMorning ? "A" : "P"
      case .japanese: isMorning ? "午前" : "午後"
      case .chinese: isMorning ? "上午" : "下午"
      }
    text.append(contentsOf: word.utf8)
  }

  // MARK: - Eras

  /// The year of the Republic of China, in which Taiwan counts; `nil` elsewhere and before it.
  private var republicYear: Int? {
    language.tongue == .traditionalChinese && day.year > 1911 ? day.year - 1911 : nil
  }

  private func appendEraName(_ count: Int, to text: inout [UInt8]) {
    guard language.showsEras else {
      if republicYear != nil { text.append(contentsOf: (count > 2 ? "中華民國" : "民國").utf8) }
      return
    }
    let era = day.era.era
    let name =
      switch count {
      case 1: era.letter
      case 2: era.initialKanji
      default: era.kanji
      }
    text.append(contentsOf: name.utf8)
  }

  private func appendEraYear(_ count: Int, to text: inout [UInt8]) {
    guard language.showsEras else {
      guard let republicYear else { return appendYear(day.year, count: 4, to: &text) }
      return numerals.appendDigits(of: republicYear, width: count, to: &text)
    }
    let year = day.era.year
    if language.usesGannen, year == 1, isBeforeYearKanji {
      text.append(contentsOf: "元".utf8)
    } else {
      append(year, width: count, to: &text)
    }
  }
}

private enum EnglishNames {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}

private enum JapaneseNames {
  /// Starts with Sunday.
  static let weekdays = ["日", "月", "火", "水", "木", "金", "土"]
}
