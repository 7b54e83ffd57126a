/// The magnitude of a number as Excel formats it: at most 15 significant decimal digits.
///
/// A format never shows more digits than these, and rounding starts from them: 12.345, stored as
/// 12.345000000000001, is 12.35 with two decimals.
struct DecimalValue: Hashable, Sendable {
  /// Below 10^15.
  var coefficient: UInt64
  /// The power of ten that the coefficient is multiplied by; 0 for zero.
  var exponent: Int

  static let zero = DecimalValue(coefficient: 0, exponent: 0)

  var isZero: Bool { coefficient == 0 }

  /// The number of digits in the coefficient; 0 for zero.
  var digitCount: Int { Self.digitCount(of: coefficient) }

  /// The power of ten of the first digit: 2 for 123.4; 0 for zero.
  var magnitude: Int { isZero ? 0 : digitCount + exponent - 1 }

  /// The number multiplied by a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalValue {
    isZero ? self : DecimalValue(coefficient: coefficient, exponent: exponent + power)
  }

  /// The number rounded to `places` decimals, half away from zero.
  func rounded(toPlaces places: Int) -> DecimalValue {
    let dropped = -places - exponent
    guard dropped > 0 else { return self }
    guard dropped <= digitCount else { return .zero }
    let divisor = Self.powersOfTen[dropped]
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    let rounded = remainder >= divisor - remainder ? quotient + 1 : quotient
    return rounded == 0 ? .zero : DecimalValue(coefficient: rounded, exponent: -places)
  }

  /// 10^0 to 10^17.
  static let powersOfTen: [UInt64] = (0...17).map { power in
    (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
  }

  static func digitCount(of number: UInt64) -> Int {
    var count = 0
    var rest = number
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }
}

// MARK: - From a binary number

extension DecimalValue {
  /// The magnitude of `number` in 15 digits; `number` must be finite, and its sign is ignored.
  init(_ number: Double) {
    let size = number.magnitude
    let whole = size < 1e15 ? UInt64(size) : 0
    if Double(whole) == size {
      self.init(coefficient: whole, exponent: 0)
    } else {
      self.init(shortest: size)
    }
  }

  /// Takes the shortest digits that identify `size`, at most 17, and rounds them to 15.
  private init(shortest size: Double) {
    var coefficient: UInt64 = 0
    var exponent = 0
    var isAfterPoint = false
    var digits = size.description.utf8.makeIterator()
    while let byte = digits.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Zeros written before the point (100000.0 has some, 1e+16 none) cannot overflow: Swift
        // writes at most 17 digits and a zero before it switches to an exponent.
        coefficient = coefficient &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
        if isAfterPoint { exponent -= 1 }
      case UInt8(ascii: "."):
        isAfterPoint = true
      case UInt8(ascii: "e"):
        exponent += Self.exponent(in: &digits)
      default:
        break
      }
    }
    self.init(coefficient: coefficient, exponent: exponent)
    dropTrailingZeros()
    roundToFifteenDigits(of: size)
    dropTrailingZeros()
  }

  private static func exponent(in digits: inout String.UTF8View.Iterator) -> Int {
    var value = 0
    var isNegative = false
    while let byte = digits.next() {
      if byte == UInt8(ascii: "-") { isNegative = true }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { continue }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  private mutating func dropTrailingZeros() {
    guard coefficient > 0 else { return self = .zero }
    while coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
  }

  private mutating func roundToFifteenDigits(of exact: Double) {
    let dropped = digitCount - 15
    guard dropped > 0 else { return }
    let divisor = Self.powersOfTen[dropped]
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    let isUp =
      remainder * 2 == divisor
      ? ExactComparison.isAtLeast(exact, coefficient: coefficient, exponent: exponent)
      : remainder * 2 > divisor
    coefficient = isUp ? quotient + 1 : quotient
    exponent += dropped
  }
}
