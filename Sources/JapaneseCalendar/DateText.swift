/// Reads dates as people write them.
public enum DateText {
  /// The date that `text` as a whole represents.
  ///
  /// Accepted are era dates (`R5.4.1`, `令和5年4月1日`, `令和元年５月１日`, `㋿五年四月一日`) and Gregorian dates
  /// (`2023/4/1`, `2023-04-01`, `2023年4月1日`, `20230401`), with white space between the parts, and
  /// with a weekday (`(土)`) or a time after them. Full-width characters and kanji digits count as
  /// digits. The year may be given in both calendars if they agree: `令和5年(2023年)4月1日`.
  ///
  /// The year number may run past the era's end (`平成35年` is 2023) or begin before its first day
  /// (`平成元年1月1日`): people write both. A two-digit year without an era is rejected.
  ///
  /// - Returns: `nil` for any other text, and for a day that does not exist.
  public static func date(in text: String) -> CivilDate? {
    var scanner = CalendarScanner(text)
    guard let date = scanner.compactDate() ?? scanner.separatedDate() else { return nil }
    scanner.skipWeekday()
    guard scanner.skipTime() else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? date : nil
  }
}

extension CalendarScanner {
  /// A date written with all its digits, unambiguously: `20230401`, `R050401`.
  ///
  /// The year must be in an era, to avoid taking a plain number for a date.
  fileprivate mutating func compactDate() -> CivilDate? {
    let start = self
    let era = era()
    if let (value, digits) = number(), digits == (era == nil ? 8 : 6), !startsSeparator {
      let year = era.map { $0.gregorianYear(value / 10_000) } ?? value / 10_000
      if let year, (1868...2199).contains(year) {
        return CivilDate(year: year, month: value / 100 % 100, day: value % 100)
      }
    }
    self = start
    return nil
  }

  private var startsSeparator: Bool {
    [0x2D, 0x2E, 0x2F, 0x5E74].contains(peek())
  }

  fileprivate mutating func separatedDate() -> CivilDate? {
    guard let year = year(), takeAgreeing(year), take("年") || takeSign(), takeAgreeing(year),
      let month = number(), month.digits <= 2, take("月") || takeSign(),
      let day = number(), day.digits <= 2
    else { return nil }
    _ = take("日")
    return CivilDate(year: year, month: month.value, day: day.value)
  }

  /// Skips `(土)`, `（土曜日）`, `(土・祝)` or `土曜日`.
  ///
  /// It does not check that the weekday is correct.
  fileprivate mutating func skipWeekday() {
    let start = position
    let isBracketed = take("(")
    guard takeWeekdayName(), isBracketed || take("曜") else { return back(to: start) }
    if isBracketed { _ = take("曜") }
    _ = take("日")
    guard isBracketed else { return }
    _ = take(".")
    _ = take("祝")
    _ = take("日")
    if !take(")") { back(to: start) }
  }

  private mutating func takeWeekdayName() -> Bool {
    for name in "日月火水木金土".unicodeScalars where take(name) { return true }
    return false
  }

  /// Skips a time after a blank or `T`: `08:30`, `08:30:00` or `08:30:00.250`, optionally followed
  /// by `Z` or `+09:00`.
  ///
  /// - Returns: `false` if something begins like a time but is not one.
  fileprivate mutating func skipTime() -> Bool {
    let start = position
    if !take("T") { skipSpaces() }
    guard position > start else { return true }
    guard let hour = number() else {
      back(to: start)
      return true
    }
    guard hour.value <= 24, take(":"), let minute = number(), minute.value < 60 else {
      return false
    }
    if take(":") {
      guard let second = number(), second.value < 60 else { return false }
      if take(".") { guard number() != nil else { return false } }
    }
    if take("+") || take("-") {
      guard number() != nil, take(":"), number() != nil else { return false }
    } else {
      _ = take("Z")
    }
    return true
  }
}
