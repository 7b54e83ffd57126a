import Bytes
import Grid

/// A decimal number in ASCII digits at the start of a text, as a number format would write it.
struct PlainNumber {
  /// All digits as one whole number; a cell keeps fifteen of them.
  private var magnitude: UInt64 = 0
  private var isNegative = false
  private var isGrouped = false
  private var decimals = 0
  /// The power of ten by which the value differs from what is written: -2 for a percentage.
  var exponent = 0
  /// The text after the number.
  private(set) var rest: Substring = ""

  /// `nil` if the text does not begin with a number that a format reproduces exactly.
  ///
  /// `007`, `-0` and numbers of more than the fifteen digits that a cell keeps do not.
  init?(_ text: String) {
    guard let end = text.withUTF8Bytes({ take(from: $0) }) else { return nil }
    rest = text[text.utf8.index(text.startIndex, offsetBy: end)...]
  }

  /// The number nearest to the decimal: fifteen digits and a small power of ten are both exact, so
  /// their quotient is correctly rounded.
  var value: Double {
    var divisor = 1.0
    for _ in 0..<(decimals - exponent) { divisor *= 10 }
    return (isNegative ? -1 : 1) * Double(magnitude) / divisor
  }

  /// The format that writes the number: `0`, `#,##0`, `0.00`.
  var format: String {
    let whole = isGrouped ? "#,##0" : "0"
    return decimals == 0 ? whole : whole + "." + String(repeating: "0", count: decimals)
  }

  /// Parses the number and returns where it ends.
  private mutating func take(from bytes: RawSpan) -> Int? {
    isNegative = Self.byte(bytes, 0) == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var at = start
    takeDigits(bytes, &at)
    let leading = at - start
    while Self.byte(bytes, at) == UInt8(ascii: ","), Self.digitCount(bytes, at + 1) == 3 {
      at += 1
      takeDigits(bytes, &at)
      isGrouped = true
    }
    // Every group but the first is a comma and three digits.
    var count = leading + (at - start - leading) / 4 * 3
    let isWhole = count == 1 || Self.byte(bytes, start) != UInt8(ascii: "0")
    guard leading > 0, isWhole, !isGrouped || leading <= 3 else { return nil }
    if Self.byte(bytes, at) == UInt8(ascii: ".") {
      decimals = Self.digitCount(bytes, at + 1)
      if decimals > 0 {
        at += 1
        takeDigits(bytes, &at)
        count += decimals
      }
    }
    return count > 15 || isNegative && magnitude == 0 ? nil : at
  }

  /// Takes the digits at `at`; too many overflow and are refused later.
  private mutating func takeDigits(_ bytes: RawSpan, _ at: inout Int) {
    for _ in 0..<Self.digitCount(bytes, at) {
      magnitude = magnitude &* 10 &+ UInt64(Self.byte(bytes, at) - UInt8(ascii: "0"))
      at += 1
    }
  }

  private static func digitCount(_ bytes: RawSpan, _ start: Int) -> Int {
    var end = start
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = byte(bytes, end) { end += 1 }
    return end - start
  }

  /// The byte at `at`; zero past the end.
  private static func byte(_ bytes: RawSpan, _ at: Int) -> UInt8 {
    at < bytes.byteCount ? unsafe bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self) : 0
  }
}
