extension FiscalYearText {
  /// The fiscal year at the start of a text that names its first and last month or day, and the rest of the
  /// text: `R6.4～R7.3` and `令和6年4月1日から令和7年3月31日まで`.
  ///
  /// - Returns: `nil` for any other text, and for any other months and days.
  public static func leadingSpan(in text: String) -> (year: Int, rest: Substring)? {
    var scanner = CalendarScanner(text)
    guard let first = scanner.monthOfYear(), first.month == 4, (first.day ?? 1) == 1,
      scanner.takeUntil(), let last = scanner.monthOfYear(after: first.year), last.month == 3,
      (last.day ?? 31) == 31, last.year == first.year + 1
    else { return nil }
    _ = scanner.take(word: "まで")
    let scalars = text.unicodeScalars
    return (
      first.year, text[scalars.index(scalars.startIndex, offsetBy: scanner.position)...]
    )
  }
}

extension CalendarScanner {
  fileprivate struct Month {
    var year: Int
    var month: Int
    var day: Int?
  }

  /// A month or a day: `R6.4`, `令和6年4月`, `2024/4/1`, `翌年3月`.
  fileprivate mutating func monthOfYear(after first: Int? = nil) -> Month? {
    var own: Int?
    if let first, take("翌") { own = first + 1 } else { own = year() }
    guard let own, takeAgreeing(own), take("年") || takeSign(), takeAgreeing(own),
      let month = number(), month.digits <= 2
    else { return nil }
    let start = position
    guard take("月") || takeSign() else { return Month(year: own, month: month.value) }
    let isWritten = peek(-1) == 0x6708  // 月
    let end = position
    guard let day = number(), day.digits <= 2 else {
      back(to: isWritten ? end : start)
      return Month(year: own, month: month.value)
    }
    _ = take("日")
    return Month(year: own, month: month.value, day: day.value)
  }

  /// Skips what is between the beginning and the end of a time.
  fileprivate mutating func takeUntil() -> Bool {
    take("~") || take("〜") || take("-") || take(word: "から")
  }
}
