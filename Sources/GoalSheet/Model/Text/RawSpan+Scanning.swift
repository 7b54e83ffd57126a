import Bytes
import Glibc
import Grid

extension RawSpan {
  /// Whether both contain the same bytes.
  func isSame(as other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
        return unsafe memcmp(first, second, a.count) == 0
      }
    }
  }

  /// A hash value of the bytes, for a hash table.
  var mixed: UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var mixed = UInt64(byteCount)
    var at = 0
    while at &+ 8 <= byteCount {
      let word = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)
      mixed = (mixed ^ word) &* factor
      mixed ^= mixed >> 32
      at &+= 8
    }
    if at < byteCount, byteCount >= 8 {
      // The last eight bytes overlap those already mixed.
      let word = unsafe unsafeLoadUnaligned(
        fromUncheckedByteOffset: byteCount &- 8, as: UInt64.self)
      mixed = (mixed ^ word) &* factor
      mixed ^= mixed >> 32
      at = byteCount
    }
    while at < byteCount {
      let byte = unsafe unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
      mixed = (mixed ^ UInt64(byte)) &* factor
      at &+= 1
    }
    // The last bytes are at the top of a word, from where a product carries nothing down.
    return mixed &* factor
  }

  /// Whether one of the bytes equals either of two ASCII bytes; eight are examined at a time.
  func contains(_ first: UInt8, or second: UInt8) -> Bool {
    @inline(__always)
    func isIn(_ word: UInt64) -> Bool {
      // Most text is not ASCII, so it cannot contain them.
      if word & Lanes.signs == Lanes.signs { return false }
      return Lanes.equal(first, word) | Lanes.equal(second, word) != 0
    }
    guard byteCount >= 8 else {
      var word: UInt64 = .max
      for at in 0..<byteCount { word = word << 8 | UInt64(byte(at)) }
      return isIn(word)
    }
    // The last eight bytes may overlap those already examined.
    let last = byteCount &- 8
    var at = 0
    while at < last {
      if isIn(unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)) {
        return true
      }
      at &+= 8
    }
    return isIn(unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: last, as: UInt64.self))
  }

  // MARK: - Characters of valid UTF-8

  /// The first wanted character that begins within the given number of bytes, and its position.
  @inline(__always)
  func firstScalar(
    within reach: Int = .max, where isWanted: (Unicode.Scalar) -> Bool
  ) -> (scalar: Unicode.Scalar, start: Int)? {
    let end = min(reach, byteCount)
    var at = 0
    while at < end {
      let (scalar, length) = self.scalar(at: at)
      if isWanted(scalar) { return (scalar, at) }
      at &+= length
    }
    return nil
  }

  /// Whether every character is wanted.
  @inline(__always)
  func isAll(_ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    firstScalar { !isWanted($0) } == nil
  }

  /// The last wanted character, and where it ends.
  @inline(__always)
  func lastScalar(
    where isWanted: (Unicode.Scalar) -> Bool
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = byteCount
    while end > 0 {
      var at = end &- 1
      while at > 0, byte(at) & 0xC0 == 0x80 { at &-= 1 }
      let scalar = self.scalar(at: at).scalar
      if isWanted(scalar) { return (scalar, end) }
      end = at
    }
    return nil
  }

  /// Whether there is a printable ASCII character other than the space at a position.
  @inline(__always)
  func isGraphic(at position: Int) -> Bool {
    position >= 0 && position < byteCount && (0x21...0x7E).contains(byte(position))
  }

  /// Whether a character from U+3001, which follows the ideographic space, to U+9FFF begins at a
  /// position.
  @inline(__always)
  func isJapanese(at start: Int) -> Bool {
    guard start >= 0, start &+ 3 <= byteCount else { return false }
    // In valid UTF-8, only the first byte of a character is so large.
    let first = byte(start)
    guard first == 0xE3 else { return (0xE4...0xE9).contains(first) }
    return byte(start &+ 1) != 0x80 || byte(start &+ 2) != 0x80
  }

  @inline(__always)
  func byte(_ position: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: position, as: UInt8.self)
  }
}
