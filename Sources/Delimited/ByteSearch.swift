/// Searches for up to four bytes at once, eight places at a time.
struct ByteSearch {
  // Each byte eight times.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  private let wanted: (UInt8, UInt8, UInt8, UInt8)

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8? = nil) {
    self.first = UInt64(first) &* Self.ones
    self.second = UInt64(second) &* Self.ones
    self.third = UInt64(third) &* Self.ones
    self.fourth = UInt64(fourth ?? first) &* Self.ones
    wanted = (first, second, third, fourth ?? first)
  }

  /// The first index in the range with one of the bytes, or the range's end.
  @inline(__always)
  func firstIndex(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let raw = unsafe bytes.bytes
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = UInt64(
        littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        Self.zeros(word ^ first) | Self.zeros(word ^ second) | Self.zeros(word ^ third)
        | Self.zeros(word ^ fourth)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, !isWanted(bytes[index]) { index += 1 }
    return index
  }

  private func isWanted(_ byte: UInt8) -> Bool {
    byte == wanted.0 || byte == wanted.1 || byte == wanted.2 || byte == wanted.3
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The top bit of each zero byte; above the lowest of them some may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
  }
}
