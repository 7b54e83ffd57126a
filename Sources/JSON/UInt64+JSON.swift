extension UInt64 {
  /// Whether one of the eight bytes must be escaped in a JSON string: a quotation mark, a backslash
  /// or a control character.
  @inline(__always)
  var hasForbiddenInJSON: Bool {
    let (ones, signs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // Japanese text goes on for long without an ASCII byte.
    if self & signs == signs { return false }
    let quote = self ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslash = self ^ ones &* UInt64(UInt8(ascii: "\\"))
    let found =
      (self &- ones &* 0x20) & ~self | (quote &- ones) & ~quote
      | (backslash &- ones) & ~backslash
    return found & signs != 0
  }
}
