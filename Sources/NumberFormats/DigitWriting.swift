/// Writes whole numbers as digits.
extension [UInt8] {
  /// Appends the decimal digits of `number`, zeros before them up to `width`.
  mutating func appendDigits(of number: UInt64, width: Int = 1) {
    let start = count
    var rest = number
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    while count - start < width { append(UInt8(ascii: "0")) }
    self[start...].reverse()
  }

  mutating func appendZeros(_ number: Int) {
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, number)))
  }
}
