extension CalendarScanner {
  /// The next whole number and how many decimal digits it has: `12`, `十二`, `二〇二三`, `弐拾`.
  ///
  /// Leading zeros count as digits; white space before the number is skipped.
  ///
  /// - Returns: `nil`, with nothing consumed, if no number of at most eight digits follows.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = position
    skipSpaces()
    let result = asciiNumber() ?? kanjiNumber()
    if result == nil { back(to: start) }
    return result
  }

  private mutating func asciiNumber() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < 9, case let next = peek(), (0x30...0x39).contains(next) {
      value = value * 10 + Int(next - 0x30)
      digits += 1
      skip()
    }
    return (1...8).contains(digits) ? (value, digits) : nil
  }

  /// Kanji digits in sequence (`二〇二三`), or with their powers of ten (`三十一`).
  private mutating func kanjiNumber() -> (value: Int, digits: Int)? {
    var total = 0
    var pending: Int?
    var digits = 0
    var lastPower = Int.max
    while digits < 9 {
      if let digit = Self.kanjiDigit(peek()) {
        // Only one digit may follow a power: 十二 is twelve, 十二三 is not a number.
        if lastPower != Int.max, pending != nil { return nil }
        pending = (pending ?? 0) * 10 + digit
      } else if let power = Self.kanjiPower(peek()) {
        guard power < lastPower, (1...9).contains(pending ?? 1) else { return nil }
        total += (pending ?? 1) * power
        pending = nil
        lastPower = power
      } else {
        break
      }
      digits += 1
      skip()
    }
    guard (1...8).contains(digits) else { return nil }
    let value = total + (pending ?? 0)
    return (value, lastPower == Int.max ? digits : String(value).count)
  }

  private static func kanjiDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00, 0x58F1: 1  // 一 壱
    case 0x4E8C, 0x5F10: 2  // 二 弐
    case 0x4E09, 0x53C2: 3  // 三 参
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func kanjiPower(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }
}
