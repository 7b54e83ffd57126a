internal import Glibc

extension RawSpan {
  /// Whether both hold the same bytes.
  func isSame(as other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
        return unsafe memcmp(first, second, a.count) == 0
      }
    }
  }

  /// A number that tells different bytes apart most of the time, for a hash table.
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
    while at < byteCount {
      let byte = unsafe unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
      mixed = (mixed ^ UInt64(byte)) &* factor
      at &+= 1
    }
    return mixed
  }

  /// Whether one of the bytes is `byte`.
  func contains(_ byte: UInt8) -> Bool { contains(byte, or: byte) }

  /// Whether one of the bytes is either; eight are looked at together.
  func contains(_ first: UInt8, or second: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (firsts, seconds) = (ones &* UInt64(first), ones &* UInt64(second))
    var at = 0
    while at &+ 8 <= byteCount {
      let word = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)
      let (a, b) = (word ^ firsts, word ^ seconds)
      if ((a &- ones) & ~a | (b &- ones) & ~b) & 0x8080_8080_8080_8080 != 0 { return true }
      at &+= 8
    }
    while at < byteCount {
      let byte = unsafe unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
      if byte == first || byte == second { return true }
      at &+= 1
    }
    return false
  }
}
