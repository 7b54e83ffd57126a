import Bytes

/// Finds how far bytes are UTF-8 text.
///
/// Most of a Japanese text is ASCII or characters of three bytes: sixteen of the one and five of
/// the other are examined together, everything else one by one.
enum UTF8Validation {
  struct Prefix: Hashable {
    /// Where the valid text ends.
    var end: Int
    /// The number of invalid bytes there.
    ///
    /// `nil` if none are invalid: the input then ends there or within a character.
    var invalidCount: Int?
    /// How many characters of three or four bytes were met.
    var wideCount: Int
  }

  /// The part at the start that is UTF-8 without zero bytes.
  static func validPrefix(of bytes: Span<UInt8>) -> Prefix {
    var index = 0
    var wide = 0
    while index < bytes.count {
      if index + 16 <= bytes.count {
        let block = Block(bytes, at: index)
        if block.isASCII {
          index += 16
          continue
        }
        if block.isFiveWideCharacters {
          index += 15
          wide += 5
          continue
        }
      }
      switch character(in: bytes, at: index) {
      case .valid(let count):
        index += count
        if count > 2 { wide += 1 }
      case .invalid(let count):
        return Prefix(end: index, invalidCount: count, wideCount: wide)
      case .cutOff: return Prefix(end: index, invalidCount: nil, wideCount: wide)
      }
    }
    return Prefix(end: index, invalidCount: nil, wideCount: wide)
  }

  private enum Character {
    case valid(Int), invalid(Int), cutOff
  }

  /// Looks at one character.
  ///
  /// - SeeAlso: The Unicode Standard, table 3-7
  @inline(__always)
  private static func character(in bytes: Span<UInt8>, at index: Int) -> Character {
    let lead = bytes[index]
    if lead < 0x80 { return lead == 0 ? .invalid(1) : .valid(1) }
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      count = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return .invalid(1)
    }
    for offset in 1..<count {
      guard index + offset < bytes.count else { return .cutOff }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + offset]) else { return .invalid(offset) }
    }
    return .valid(count)
  }
}

/// Sixteen bytes as two words, the first byte lowest.
private struct Block {
  private let low: UInt64
  private let high: UInt64

  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    let raw = unsafe bytes.bytes
    low = UInt64(
      littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    high = UInt64(
      littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
  }

  /// Whether all bytes are 0x01…0x7F.
  ///
  /// Taking one from a byte sets its top bit if it was zero; a borrow from the byte below can do
  /// so too, but then that one was zero.
  @inline(__always)
  var isASCII: Bool {
    ((low &- Lanes.ones) | low | (high &- Lanes.ones) | high) & Lanes.signs == 0
  }

  /// Whether fifteen bytes are five characters with a lead byte of 0xE1…0xEC, 0xEE or 0xEF, which
  /// allow any two continuation bytes.
  @inline(__always)
  var isFiveWideCharacters: Bool {
    guard low & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0,
      high & 0x00C0_C0F0_C0C0_F0C0 == 0x0080_80E0_8080_E080
    else { return false }
    // The leads' low halves, with a one at every other byte: none is 0x0 or 0xD.
    let first = low & 0x000F_0000_0F00_000F | 0x0100_0101_0001_0100
    let second = high & 0x0000_000F_0000_0F00 | 0x0101_0100_0101_0001
    let isLowest = (first &- Lanes.ones) | (second &- Lanes.ones)
    let flippedFirst = first ^ 0x000D_0000_0D00_000D
    let flippedSecond = second ^ 0x0000_000D_0000_0D00
    let isSurrogate = (flippedFirst &- Lanes.ones) | (flippedSecond &- Lanes.ones)
    return (isLowest | isSurrogate) & Lanes.signs == 0
  }
}
