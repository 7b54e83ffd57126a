extension RawSpan {
  /// Whether one of the bytes is `byte`; eight are looked at together.
  func contains(_ byte: UInt8) -> Bool {
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    var at = 0
    while at &+ 8 <= byteCount {
      let word = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self) ^ pattern
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      at &+= 8
    }
    while at < byteCount {
      if unsafe unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self) == byte { return true }
      at &+= 1
    }
    return false
  }
}
