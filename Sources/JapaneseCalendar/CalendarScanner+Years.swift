extension CalendarScanner {
  /// The next year, without the 年 after it.
  ///
  /// It is the year of an era (`令和5`, `R5`, `㋿元`, `令五`), or a Gregorian year of four digits, with
  /// or without `西暦` before it.
  ///
  /// - Returns: the Gregorian year, or `nil`, with nothing consumed, if no year follows.
  mutating func year() -> Int? {
    let start = position
    let year: Int?
    if let era = era() {
      year = yearNumber(of: era)
    } else {
      _ = take(word: "西暦")
      year = gregorianYear()
    }
    if year == nil { back(to: start) }
    return year
  }

  /// Skips the same year repeated in brackets: `(2023)`, `(2023年度)`, `(R5)`.
  ///
  /// - Returns: `false` if the brackets hold a different year. Brackets without a year are not
  ///   consumed.
  mutating func takeAgreeing(_ expected: Int) -> Bool {
    let start = position
    guard take("("), let year = year() else {
      back(to: start)
      return true
    }
    if take("年") { _ = take("度") }
    guard take(")") else {
      back(to: start)
      return true
    }
    return year == expected
  }

  /// The next era name, in any of its forms.
  mutating func era() -> Era? {
    let start = position
    skipSpaces()
    guard let (era, form) = Self.erasByInitial[peek()] else {
      back(to: start)
      return nil
    }
    skip()
    switch form {
    case .letter: _ = take(".")  // R.5.4.1
    case .initialKanji: _ = takeSecondKanji(of: era)
    case .square: break
    }
    return era
  }

  private mutating func takeSecondKanji(of era: Era) -> Bool {
    era.kanji.unicodeScalars.last.map { take($0) } ?? false
  }

  private mutating func yearNumber(of era: Era) -> Int? {
    if take("元") { return era.firstYear }
    guard let (value, digits) = number(), digits <= 4 else { return nil }
    return era.gregorianYear(value)
  }

  private mutating func gregorianYear() -> Int? {
    guard let (value, digits) = number(), digits == 4, value > 0 else { return nil }
    return value
  }

  private enum NameForm { case letter, initialKanji, square }

  /// Each era, keyed by the first scalar of its name.
  private static let erasByInitial: [UInt32: (Era, NameForm)] = {
    var table: [UInt32: (Era, NameForm)] = [:]
    for era in Era.allCases {
      for (name, form) in [
        (era.letter, NameForm.letter), (era.letter.lowercased(), .letter),
        (era.kanji, .initialKanji), (era.squareCharacter, .square),
      ] {
        if let scalar = name.unicodeScalars.first { table[scalar.value] = (era, form) }
      }
    }
    return table
  }()
}
