/// The text of a number in the format `General`, as the formula bar shows it.
///
/// A cell truncates the text to eleven places; the formula bar keeps all 15 digits. It writes the
/// digits out for up to 20 places before or after the point. Numbers beyond that, or below 1E-9,
/// get an exponent of at least two digits: `12345678901234600`, `1E+20`, `0.00001234`, `1.2E-10`.
enum GeneralText {
  /// The most digits written out on one side of the point.
  private static let longestSide = 20

  static func append(_ value: DecimalValue, to text: inout [UInt8]) {
    guard !value.isZero else { return text.append(UInt8(ascii: "0")) }
    let magnitude = value.magnitude
    guard magnitude >= -9, magnitude < longestSide, -value.exponent <= longestSide else {
      return appendScientific(value, to: &text)
    }
    appendPositional(value, to: &text)
  }

  private static func appendPositional(_ value: DecimalValue, to text: inout [UInt8]) {
    guard value.exponent < 0 else {
      text.appendDigits(of: value.coefficient)
      return text.appendZeros(value.exponent)
    }
    let start = text.count
    let places = -value.exponent
    text.appendDigits(of: value.coefficient, width: places + 1)
    // No trailing zeros as in 1.50 are left here: the coefficient never ends in one.
    text.insert(UInt8(ascii: "."), at: text.count - places)
    assert(text.count > start)
  }

  private static func appendScientific(_ value: DecimalValue, to text: inout [UInt8]) {
    let start = text.count
    var coefficient = value.coefficient
    while coefficient % 10 == 0 { coefficient /= 10 }
    text.appendDigits(of: coefficient)
    if text.count - start > 1 { text.insert(UInt8(ascii: "."), at: start + 1) }
    text.append(UInt8(ascii: "E"))
    text.append(value.magnitude < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    text.appendDigits(of: UInt64(value.magnitude.magnitude), width: 2)
  }
}
