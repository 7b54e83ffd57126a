extension Span<UInt8> {
  /// Decodes the character of UTF-16 at `position`.
  @inlinable @inline(__always)
  package func utf16Scalar(at position: Int, isLittleEndian: Bool) -> UTF16Step {
    guard position + 1 < count else { return .incomplete }
    let unit = utf16Unit(at: position, isLittleEndian)
    if let scalar = Unicode.Scalar(unit) { return .scalar(scalar, length: 2) }
    guard unit < 0xDC00 else { return .invalid }
    guard position + 3 < count else { return .incomplete }
    let low = utf16Unit(at: position + 2, isLittleEndian)
    guard low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
    else { return .invalid }
    return .scalar(scalar, length: 4)
  }

  @inlinable @inline(__always)
  func utf16Unit(at position: Int, _ isLittleEndian: Bool) -> UInt32 {
    let (first, second) = (UInt32(self[position]), UInt32(self[position + 1]))
    return isLittleEndian ? first | second << 8 : first << 8 | second
  }
}
