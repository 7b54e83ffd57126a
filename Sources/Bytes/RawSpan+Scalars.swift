extension RawSpan {
  /// The character at `position` in valid UTF-8, and its length in bytes.
  @inlinable @inline(__always)
  package func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
    func bits(_ offset: Int) -> UInt32 {
      UInt32(unsafe unsafeLoad(fromUncheckedByteOffset: position &+ offset, as: UInt8.self))
    }
    let lead = bits(0)
    let (value, length): (UInt32, Int) =
      switch lead {
      case 0..<0x80: (lead, 1)
      case 0..<0xE0: ((lead & 0x1F) << 6 | bits(1) & 0x3F, 2)
      case 0..<0xF0: ((lead & 0x0F) << 12 | (bits(1) & 0x3F) << 6 | bits(2) & 0x3F, 3)
      default:
        (
          (lead & 0x07) << 18 | (bits(1) & 0x3F) << 12 | (bits(2) & 0x3F) << 6 | bits(3) & 0x3F,
          4
        )
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
