import Glibc

/// The bytes that XML is made of.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let ampersand = UInt8(ascii: "&")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let underscore = UInt8(ascii: "_")
}

extension UInt8 {
  /// White space as XML has it.
  @inline(__always)
  var isXMLSpace: Bool {
    self == Ascii.space || self == Ascii.lineFeed || self == Ascii.tab
      || self == Ascii.carriageReturn
  }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// The position of the next `byte` at or after `start`, or `nil`.
  ///
  /// Looks at eight bytes at a time.
  @inline(__always)
  func position(of byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0, "a position counts from zero")
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    let count = count
    return unsafe withUnsafeBytes { raw in
      var at = start
      while at &+ 8 <= count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ pattern
        let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if found != 0 { return at &+ (found.littleEndian.trailingZeroBitCount >> 3) }
        at &+= 8
      }
      while at < count {
        if unsafe raw[at] == byte { return at }
        at &+= 1
      }
      return nil
    }
  }

  /// Whether `range` holds one of four bytes of ASCII.
  @inline(__always)
  func hasAny(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes outside")
    let ones: UInt64 = 0x0101_0101_0101_0101
    let signs: UInt64 = 0x8080_8080_8080_8080
    return unsafe withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 8 <= range.upperBound {
        let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        at &+= 8
        // Most text is not ASCII: nothing to be found in it.
        if word & signs == signs { continue }
        let (wa, wb) = (word ^ (ones &* UInt64(a)), word ^ (ones &* UInt64(b)))
        let (wc, wd) = (word ^ (ones &* UInt64(c)), word ^ (ones &* UInt64(d)))
        let found =
          ((wa &- ones) & ~wa) | ((wb &- ones) & ~wb) | ((wc &- ones) & ~wc) | ((wd &- ones) & ~wd)
        if found & signs != 0 { return true }
      }
      while at < range.upperBound {
        let byte = unsafe raw[at]
        if byte == a || byte == b || byte == c || byte == d { return true }
        at &+= 1
      }
      return false
    }
  }

  /// Whether `text` stands at `start`.
  @inline(__always)
  func holds(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start &+ length <= count else { return false }
    // Of a literal the compiler makes comparisons of whole words.
    return unsafe withUnsafeBytes { raw in
      guard let first = raw.baseAddress else { return length == 0 }
      return unsafe memcmp(first + start, text.utf8Start, length) == 0
    }
  }

  /// Whether `range` is exactly `text`.
  @inline(__always)
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && holds(text, at: range.lowerBound)
  }

  /// The bytes of `range` as text; not valid UTF-8 is repaired.
  @inline(__always)
  func string(_ range: Range<Int>) -> String {
    let bytes = extracting(range)
    return unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// `range` without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isXMLSpace { lower += 1 }
    while upper > lower, self[upper - 1].isXMLSpace { upper -= 1 }
    return lower..<upper
  }

  /// The decimal number that `range` is, without sign; `nil` for anything else.
  @inline(__always)
  func natural(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for position in range {
      let digit = self[position] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
