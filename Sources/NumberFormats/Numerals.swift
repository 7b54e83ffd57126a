/// The characters used for digits.
enum Numerals: Hashable, Sendable {
  case plain
  /// `[DBNum1]`: 一二三, and 千二百三十四 for a whole number in words.
  case kanji
  /// `[DBNum2]`: 壱弐参, and 壱阡弐百参拾四 for a whole number in words.
  case formalKanji
  /// `[DBNum3]`: １２３, and １千２百３十４ for a whole number in words.
  case wide

  /// Reads the text between the brackets, or returns `nil` if it does not name numerals.
  init?(_ text: String) {
    switch text.lowercased() {
    case "dbnum1": self = .kanji
    case "dbnum2": self = .formalKanji
    case "dbnum3": self = .wide
    case "dbnum4": self = .plain
    default: return nil
    }
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
      text.append(contentsOf: digits[Int(digit - UInt8(ascii: "0"))])
    }
  }

  private static let kanjiDigits = "〇一二三四五六七八九".map { Array($0.utf8) }
  private static let formalDigits = "〇壱弐参四伍六七八九".map { Array($0.utf8) }
  private static let wideDigits = "０１２３４５６７８９".map { Array($0.utf8) }
  private static let plainDigits = "0123456789".map { Array($0.utf8) }

  private var digits: [[UInt8]] {
    switch self {
    case .plain: Self.plainDigits
    case .kanji: Self.kanjiDigits
    case .formalKanji: Self.formalDigits
    case .wide: Self.wideDigits
    }
  }

  /// Ten, hundred, thousand.
  private var smallUnits: [String] {
    self == .formalKanji ? ["", "拾", "百", "阡"] : ["", "十", "百", "千"]
  }

  /// Ten thousand and its powers.
  private var largeUnits: [String] {
    self == .formalKanji ? ["", "萬", "億", "兆", "京"] : ["", "万", "億", "兆", "京"]
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
    var groupHasDigits = false
    for (index, digit) in digits.enumerated() {
      let position = digits.count - 1 - index
      let (group, place) = position.quotientAndRemainder(dividingBy: 4)
      if digit != UInt8(ascii: "0") {
        groupHasDigits = true
        // 千, 百 and 十 take no 一 before them; 万 does.
        if self != .kanji || digit != UInt8(ascii: "1") || place == 0 {
          append(digit: digit, to: &text)
        }
        text.append(contentsOf: smallUnits[place].utf8)
      }
      guard place == 0 else { continue }
      if groupHasDigits { text.append(contentsOf: largeUnits[min(group, 4)].utf8) }
      groupHasDigits = false
    }
  }
}

// MARK: - Days and times

extension Numerals {
  /// Appends a number below a hundred that belongs to a day or a time: `05`, 〇五, 二十三.
  func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    if self == .kanji || self == .formalKanji, number >= 10 {
      var digits: [UInt8] = []
      digits.appendDigits(of: UInt64(number))
      appendReadOut(whole: digits, to: &text)
    } else {
      appendDigits(of: number, width: width, to: &text)
    }
  }
}
