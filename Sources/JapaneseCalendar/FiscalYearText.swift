/// Reads fiscal years (年度, April to March) as people write them.
public enum FiscalYearText {
  /// The Gregorian year in which the fiscal year begins that `text` as a whole names.
  ///
  /// Accepted are `令和5年度`, `令和５年`, `R5`, `㋿元年度`, `令和五年度`, `2023年度`, `2023`, `FY2023`, and both
  /// calendars together if they agree: `令和5(2023)年度`.
  ///
  /// - Returns: `nil` for any other text, including `5年度`, which names no era.
  public static func year(in text: String) -> Int? {
    var scanner = CalendarScanner(text)
    guard let year = scanner.fiscalYear() else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? year : nil
  }

  /// The year at the start of a label, and the rest of the label without leading white space:
  /// `R5目標` gives 2023 and `目標`.
  ///
  /// - Returns: `nil` if the label does not start with a year, or starts with a date.
  public static func leadingYear(in text: String) -> (year: Int, rest: Substring)? {
    var scanner = CalendarScanner(text)
    guard let year = scanner.fiscalYear(), !scanner.continuesAsDate else { return nil }
    scanner.skipSpaces()
    let scalars = text.unicodeScalars
    return (year, text[scalars.index(scalars.startIndex, offsetBy: scanner.position)...])
  }
}

extension CalendarScanner {
  /// The next fiscal year, including 年 or 年度 after it.
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
