/// Numbers packed into four bytes.
///
/// - SeeAlso: [MS-XLS] 2.5.217 `RkNumber`
enum PackedNumber {
  /// Unpacks four bytes.
  ///
  /// They are a 30-bit integer or the upper half of an eight-byte number; either may be the number
  /// times a hundred.
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
