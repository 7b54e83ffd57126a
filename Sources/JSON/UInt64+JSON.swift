import Bytes

extension UInt64 {
  /// Whether one of the eight bytes must be escaped in a JSON string: a quotation mark, a backslash
  /// or a control character.
  @inline(__always)
  var hasForbiddenInJSON: Bool {
    // Japanese text goes on for long without an ASCII byte.
    if self & Lanes.signs == Lanes.signs { return false }
    return Lanes.below(0x20, self) | Lanes.equal(UInt8(ascii: "\""), self)
      | Lanes.equal(UInt8(ascii: "\\"), self) != 0
  }
}
