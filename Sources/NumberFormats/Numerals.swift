/// The characters used for digits.
enum Numerals: Hashable, Sendable {
  case plain
  /// `[DBNum1]`: 一二三, and 千二百三十四 for a whole number in words.
  case kanji
  /// `[DBNum2]`: 壱弐参, and 壱阡弐百参拾四 for a whole number in words.
  case formalKanji
  /// `[DBNum3]`: １２３, and １千２百３十４ for a whole number in words.
  case wide
  /// The same for `[$-804]`: 一千二百三十四, 壹仟贰佰叁拾肆, １千２百３十４.
  case simplified, formalSimplified, wideSimplified
  /// For `[$-404]`: 一千二百三十四, 壹仟貳佰參拾肆, １千２百３十４.
  case traditional, formalTraditional, wideTraditional
  /// For `[$-412]`: 一千二百三十四, 壹阡貳百參拾四, １千２百３十４, and `[DBNum4]` 일천이백삼십사.
  case korean, formalKorean, wideKorean, hangul

  /// Reads the text between the brackets, or returns `nil` if it does not name numerals of `tongue`.
  init?(_ text: String, in tongue: FormatLanguage.Tongue) {
    guard let number = Self.number(text) else { return nil }
    let choice: [Numerals] =
      switch tongue {
      case .system, .japanese: [.kanji, .formalKanji, .wide, .plain]
      case .simplifiedChinese: [.simplified, .formalSimplified, .wideSimplified, .plain]
      case .traditionalChinese: [.traditional, .formalTraditional, .wideTraditional, .plain]
      case .korean: [.korean, .formalKorean, .wideKorean, .hangul]
      case .western, .other: [.plain, .plain, .plain, .plain]
      }
    self = choice[number - 1]
  }

  /// Which numerals `DBNum1` to `DBNum4` ask for.
  static func number(_ text: String) -> Int? {
    let names = ["dbnum1", "dbnum2", "dbnum3", "dbnum4"]
    return names.firstIndex(of: text.lowercased()).map { $0 + 1 }
  }

  /// Appends the decimal digits of `number`, padded with zeros to `width`.
  func appendDigits(of number: Int, width: Int, to text: inout [UInt8]) {
    let start = text.count
    text.appendDigits(of: UInt64(number), width: width)
    guard self != .plain else { return }
    let digits = Array(text[start...])
    text.removeSubrange(start...)
    for digit in digits { append(digit: digit, to: &text) }
  }

  /// Appends one ASCII digit in these characters.
  func append(digit: UInt8, to text: inout [UInt8]) {
    if self == .plain {
      text.append(digit)
    } else {
      text.append(contentsOf: NumeralTable.of(self).digits[Int(digit - UInt8(ascii: "0"))])
    }
  }
}

// MARK: - Numbers in words

extension Numerals {
  /// Appends a number with its units, and decimals digit by digit: 千二百三十四.五.
  ///
  /// The number must be below 10^20, beyond which there are no units.
  func appendReadOut(_ value: DecimalValue, to text: inout [UInt8]) {
    let digits = SplitDigits(value)
    if digits.whole.isEmpty {
      append(digit: UInt8(ascii: "0"), to: &text)
    } else {
      appendReadOut(whole: digits.whole, to: &text)
    }
    guard !digits.decimals.isEmpty else { return }
    text.append(UInt8(ascii: "."))
    for digit in digits.decimals { append(digit: digit, to: &text) }
  }

  private func appendReadOut(whole digits: [UInt8], to text: inout [UInt8]) {
    let table = NumeralTable.of(self)
    var groupHasDigits = false
    var skippedZero = false
    for (index, digit) in digits.enumerated() {
      let position = digits.count - 1 - index
      let (group, place) = position.quotientAndRemainder(dividingBy: 4)
      if digit != UInt8(ascii: "0") {
        // Chinese says once that there is nothing in between: 一千○四.
        if skippedZero, table.namesZero { append(digit: UInt8(ascii: "0"), to: &text) }
        skippedZero = false
        groupHasDigits = true
        if table.namesOne || digit != UInt8(ascii: "1") || place == 0 {
          append(digit: digit, to: &text)
        }
        text.append(contentsOf: table.smallUnits[place].utf8)
      } else {
        skippedZero = true
      }
      guard place == 0 else { continue }
      if groupHasDigits { text.append(contentsOf: table.largeUnits[min(group, 4)].utf8) }
      groupHasDigits = false
    }
  }
}

// MARK: - Days and times

extension Numerals {
  /// Appends a number below a hundred that belongs to a day or a time: `05`, 〇五, 二十三.
  func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    if NumeralTable.of(self).readsOutDays, number >= 10 {
      appendTens(number, to: &text)
    } else {
      appendDigits(of: number, width: width, to: &text)
    }
  }

  /// A number of two digits in words, in which ten is 十 and not 一十.
  private func appendTens(_ number: Int, to text: inout [UInt8]) {
    let table = NumeralTable.of(self)
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    if tens > 1 || table.namesOneInDays { text.append(contentsOf: table.digits[tens]) }
    text.append(contentsOf: table.smallUnits[1].utf8)
    if ones > 0 { text.append(contentsOf: table.digits[ones]) }
  }
}
