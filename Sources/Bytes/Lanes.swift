/// Eight bytes examined together in one 64-bit word.
///
/// Every search over bytes in the program is built from these: the sign bit of each byte of a
/// result answers a question about the byte at the same place of the word.
///
/// - SeeAlso: Hacker's Delight, 6-1 "Find First 0-Byte"
@usableFromInline package enum Lanes {
  /// One in every byte.
  @inlinable @inline(__always)
  package static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The sign bit of every byte.
  @inlinable @inline(__always)
  package static var signs: UInt64 { 0x8080_8080_8080_8080 }

  /// A word that has `byte` in every lane.
  @inlinable @inline(__always)
  package static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Marks the bytes of `word` that are zero.
  ///
  /// The lowest mark is exact; above it a byte of 1 may be marked too, because of the borrow.
  @inlinable @inline(__always)
  package static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & signs }

  /// Marks the bytes of `word` that are `byte`; only the lowest mark is exact.
  @inlinable @inline(__always)
  package static func equal(_ byte: UInt8, _ word: UInt64) -> UInt64 { zeros(word ^ all(byte)) }

  /// Marks the ASCII bytes below `limit`, which is at most 128; only the lowest mark is exact.
  @inlinable @inline(__always)
  package static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (word &- all(limit)) & ~word & signs
  }

  /// The index of the first marked byte in memory order, for a word loaded from little-endian
  /// memory; 8 without a mark.
  @inlinable @inline(__always)
  package static func first(_ marks: UInt64) -> Int {
    marks.littleEndian.trailingZeroBitCount &>> 3
  }
}
