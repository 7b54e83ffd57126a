/// Reads fiscal years (年度, April to March) as people write them.
public enum FiscalYearText {
  /// The Gregorian year in which the fiscal year that the whole of `text` names begins.
  ///
  /// Read are `令和5年度`, `令和５年`, `R5`, `㋿元年度`, `令和五年度`, `2023年度`, `2023`, `FY2023`, and the
  /// two calendars together where they agree: `令和5(2023)年度`.
  ///
  /// - Returns: `nil` for any other text; a bare `5年度` says no era.
  public static func year(in text: String) -> Int? {
    var scanner = CalendarScanner(text)
    guard let year = scanner.fiscalYear() else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? year : nil
  }

  /// The year that a label begins with, and what follows it, white space before that dropped:
  /// `R5目標` is 2023 and `目標`.
  ///
  /// - Returns: `nil` where no year stands at the start, and where the start is a date.
  public static func leadingYear(in text: String) -> (year: Int, rest: Substring)? {
    var scanner = CalendarScanner(text)
    guard let year = scanner.fiscalYear(), !scanner.continuesAsDate else { return nil }
    scanner.skipSpaces()
    let scalars = text.unicodeScalars
    return (year, text[scalars.index(scalars.startIndex, offsetBy: scanner.position)...])
  }
}

extension CalendarScanner {
  /// The next fiscal year, the words 年 and 年度 after it included.
  fileprivate mutating func fiscalYear() -> Int? {
    _ = take(word: "FY") || take(word: "fy")
    guard let year = year(), takeAgreeing(year) else { return nil }
    guard take("年") else { return year }
    _ = take("度")
    return takeAgreeing(year) ? year : nil
  }

  /// Whether what follows makes the year part of a date, as in `R5.9.30` or `令和5年4月`.
  fileprivate var continuesAsDate: Bool {
    guard peek(-1) != 0x5EA6 else { return false }  // 度
    var ahead = self
    if ahead.takeSign() { return ahead.number() != nil }
    return ahead.number() != nil && (ahead.take("月") || ahead.takeSign())
  }
}
