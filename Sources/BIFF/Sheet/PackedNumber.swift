/// Numbers in four bytes.
///
/// - SeeAlso: [MS-XLS] 2.5.217 `RkNumber`
enum PackedNumber {
  /// The number that four bytes stand for: a whole one of 30 bits, or the upper half of eight
  /// bytes; either may be a hundred times the number.
  @inline(__always)
  static func value(_ bits: Int) -> Double {
    let isHundredfold = bits & 1 != 0
    let isWhole = bits & 2 != 0
    let value =
      isWhole
      ? Double(Int32(truncatingIfNeeded: bits) >> 2)
      : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return isHundredfold ? value / 100 : value
  }
}
