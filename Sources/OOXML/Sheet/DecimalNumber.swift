import Bytes

/// Reads numbers as written in XML.
enum DecimalNumber {
  /// The number in `range`, or `nil` if it is not one; infinity and NaN are rejected.
  @inline(__always)
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    if let value = exact(bytes, range) { return value }
    // The standard library also accepts `0x10`, `inf` and `nan`, which XML does not allow.
    guard range.allSatisfy({ bytes[$0].isPartOfDecimal }),
      let value = Double(bytes.string(range)), value.isFinite
    else { return nil }
    return value
  }

  /// The number, if a single division of two exact numbers gives it: with at most 15 digits, at
  /// most 22 of them after the point.
  private static func exact(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var at = range.lowerBound
    let end = range.upperBound
    guard at < end, range.count <= 17 else { return nil }
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative { at &+= 1 }
    var mantissa = 0
    var digits = 0
    var point = -1
    while at < end {
      let byte = bytes[at]
      if byte.isDigit {
        mantissa = mantissa &* 10 &+ Int(byte &- 0x30)
        digits &+= 1
      } else if byte == UInt8(ascii: "."), point < 0 {
        point = at
      } else {
        return nil
      }
      at &+= 1
    }
    guard digits > 0, digits <= 15 else { return nil }
    let decimals = point < 0 ? 0 : end - point - 1
    let value = Double(mantissa) / powers[decimals]
    return isNegative ? -value : value
  }

  /// The powers of ten that a `Double` represents exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]

  /// Whether `range` is written exactly as `General` displays it: a plain decimal number of at
  /// most 15 digits, with nothing to shorten.
  @inline(__always)
  static func isDisplayed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    let end = range.upperBound
    if at < end, bytes[at] == UInt8(ascii: "-") { at &+= 1 }
    guard at < end, end &- at <= 16 else { return false }
    let first = bytes[at]
    // Only a single zero may begin with 0; small fractions are left to the format.
    if first == UInt8(ascii: "0") { return range.count == 1 }
    var point = -1
    for i in at..<end where !bytes[i].isDigit {
      guard bytes[i] == UInt8(ascii: "."), point < 0, i > at else { return false }
      point = i
    }
    let digits = end &- at &- (point < 0 ? 0 : 1)
    guard digits <= 15 else { return false }
    return point < 0 || point < end - 1 && bytes[end - 1] != UInt8(ascii: "0")
  }
}

extension UInt8 {
  /// Whether the byte can occur in a decimal number, with or without an exponent.
  fileprivate var isPartOfDecimal: Bool {
    isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
      || self | 0x20 == UInt8(ascii: "e")
  }
}
