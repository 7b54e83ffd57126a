/// Writes whole numbers as digits.
extension [UInt8] {
  /// Appends the decimal digits of `number`, padded with zeros to `width`.
  mutating func appendDigits(of number: UInt64, width: Int = 1) {
    var index = count + Swift.max(DecimalValue.digitCount(of: number), width)
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: index - count))
    var rest = number
    while rest > 0 {
      index -= 1
      self[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  mutating func appendZeros(_ number: Int) {
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, number)))
  }
}
