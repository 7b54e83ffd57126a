/// An era (元号) of the modern Japanese calendar: the only table for reading, showing and writing.
///
/// Eras begin on the day from which Excel and the law count: 大正 on the day Emperor Meiji died, 令和
/// at midnight. Meiji begins with its proclamation on 1868-10-23; earlier days of that year have
/// no era here.
public enum Era: String, CaseIterable, Hashable, Sendable {
  case meiji = "明治"
  case taisho = "大正"
  case showa = "昭和"
  case heisei = "平成"
  case reiwa = "令和"

  /// The name in two kanji: `令和`.
  public var kanji: String { rawValue }

  /// The first kanji alone: `令`.
  public var initialKanji: String { String(rawValue.prefix(1)) }

  /// The Latin initial: `R`.
  public var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The name as a single square character: `㋿`.
  public var squareCharacter: String {
    switch self {
    case .meiji: "\u{337E}"
    case .taisho: "\u{337D}"
    case .showa: "\u{337C}"
    case .heisei: "\u{337B}"
    case .reiwa: "\u{32FF}"
    }
  }

  /// The Gregorian year of the era's year 1 (元年).
  public var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// The month and day of `firstYear` on which the era begins.
  private var firstMonthAndDay: (month: Int, day: Int) {
    switch self {
    case .meiji: (10, 23)
    case .taisho: (7, 30)
    case .showa: (12, 25)
    case .heisei: (1, 8)
    case .reiwa: (5, 1)
    }
  }

  /// The era of a Gregorian day, or `nil` before 1868-10-23.
  ///
  /// It takes numbers rather than a `CivilDate` so that Excel's 1900-02-29 has an era, too.
  public static func containing(year: Int, month: Int, day: Int) -> Era? {
    for era in allCases.reversed() {
      let first = era.firstMonthAndDay
      if (year, month, day) >= (era.firstYear, first.month, first.day) { return era }
    }
    return nil
  }
}

extension Era {
  /// The Gregorian year of the era's year `number`.
  ///
  /// The number may run past the era's end, as it does in practice (平成35年 is 2023).
  ///
  /// - Returns: `nil` for a number that no document would use: below 1 or above 199.
  public func gregorianYear(_ number: Int) -> Int? {
    (1...199).contains(number) ? firstYear + number - 1 : nil
  }
}

extension CivilDate {
  /// The era of the day and the year within that era, or `nil` before 1868-10-23.
  public var eraYear: (era: Era, year: Int)? {
    guard let era = Era.containing(year: year, month: month, day: day) else { return nil }
    return (era, year - era.firstYear + 1)
  }
}
