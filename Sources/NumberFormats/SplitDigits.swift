/// The digits of a rounded number on both sides of the point.
struct SplitDigits {
  /// Without leading zeros: empty below 1.
  var whole: [UInt8] = []
  /// Without trailing zeros.
  var decimals: [UInt8] = []

  init(_ value: DecimalValue) {
    guard !value.isZero else { return }
    var digits: [UInt8] = []
    digits.appendDigits(of: value.coefficient)
    guard value.exponent < 0 else {
      digits.appendZeros(value.exponent)
      whole = digits
      return
    }
    let places = -value.exponent
    if digits.count > places {
      whole = Array(digits.dropLast(places))
      decimals = Array(digits.suffix(places))
    } else {
      decimals.appendZeros(places - digits.count)
      decimals += digits
    }
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
  }
}
