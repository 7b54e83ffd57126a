import Bytes

/// Searches for up to four bytes at once, eight places at a time.
struct ByteSearch {
  // Each byte eight times.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  private let wanted: (UInt8, UInt8, UInt8, UInt8)

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8? = nil) {
    self.first = Lanes.all(first)
    self.second = Lanes.all(second)
    self.third = Lanes.all(third)
    self.fourth = Lanes.all(fourth ?? first)
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
        Lanes.zeros(word ^ first) | Lanes.zeros(word ^ second) | Lanes.zeros(word ^ third)
        | Lanes.zeros(word ^ fourth)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, !isWanted(bytes[index]) { index += 1 }
    return index
  }

  private func isWanted(_ byte: UInt8) -> Bool {
    byte == wanted.0 || byte == wanted.1 || byte == wanted.2 || byte == wanted.3
  }
}
