public import Glibc

extension Span<UInt8> {
  /// The position of the next `byte` at or after `start`, or `nil`.
  @inlinable @inline(__always)
  package func position(of byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0, "a position counts from zero")
    let pattern = Lanes.all(byte)
    let count = count
    return unsafe withUnsafeBytes { raw in
      var at = start
      while at &+ 8 <= count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ pattern
        let found = Lanes.zeros(word)
        if found != 0 { return at &+ Lanes.first(found) }
        at &+= 8
      }
      while at < count {
        if unsafe raw[at] == byte { return at }
        at &+= 1
      }
      return nil
    }
  }

  /// The position of the first `byte` in `range`, or `nil`.
  @inlinable @inline(__always)
  package func position(of byte: UInt8, in range: Range<Int>) -> Int? {
    extracting(range).position(of: byte, from: 0).map { $0 + range.lowerBound }
  }

  /// Whether `byte` is in `range`, which is long: the C library looks at more bytes at a time.
  package func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes outside")
    return unsafe withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return false }
      return unsafe memchr(base + range.lowerBound, Int32(byte), range.count) != nil
    }
  }

  /// The position of the next `mark` at or after `start`, or `nil`.
  package func position(of mark: StaticString, from start: Int) -> Int? {
    let first = unsafe mark.utf8Start.pointee
    var at = start
    while let found = position(of: first, from: at) {
      if holds(mark, at: found) { return found }
      at = found + 1
    }
    return nil
  }

  /// The position of the last `byte` in `range`, or `nil`.
  package func lastPosition(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.last { self[$0] == byte }
  }

  /// Whether `range` contains one of four ASCII bytes.
  @inlinable @inline(__always)
  package func hasAny(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, in range: Range<Int>) -> Bool
  {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes outside")
    return unsafe withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 8 <= range.upperBound {
        let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        at &+= 8
        // Most Japanese text has no ASCII, so nothing needs to be found in it.
        if word & Lanes.signs == Lanes.signs { continue }
        let found =
          Lanes.equal(a, word) | Lanes.equal(b, word) | Lanes.equal(c, word) | Lanes.equal(d, word)
        if found != 0 { return true }
      }
      while at < range.upperBound {
        let byte = unsafe raw[at]
        if byte == a || byte == b || byte == c || byte == d { return true }
        at &+= 1
      }
      return false
    }
  }

  /// Whether `text` begins at `start`.
  @inlinable @inline(__always)
  package func holds(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start &+ length <= count else { return false }
    // For a literal the compiler turns this into comparisons of whole words.
    return unsafe withUnsafeBytes { raw in
      guard let first = raw.baseAddress else { return length == 0 }
      return unsafe memcmp(first + start, text.utf8Start, length) == 0
    }
  }

  /// Whether `range` is exactly `text`.
  @inlinable @inline(__always)
  package func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && holds(text, at: range.lowerBound)
  }

  /// Whether two ranges contain the same bytes.
  @inlinable
  package func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where self[a.lowerBound + i] != self[b.lowerBound + i] { return false }
    return true
  }

  /// The bytes of `range` as text; invalid UTF-8 is repaired.
  @inlinable @inline(__always)
  package func string(_ range: Range<Int>) -> String {
    let bytes = extracting(range)
    return unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of `range` as text, which nothing checks: it must have been found to be UTF-8.
  @unsafe @inlinable @inline(__always)
  package func checkedString(_ range: Range<Int>) -> String {
    String(copying: unsafe UTF8Span(unchecked: extracting(range)))
  }

  /// A copy of the bytes of `range`.
  package func array(_ range: Range<Int>) -> [UInt8] {
    let bytes = extracting(range)
    return unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// `range` without the XML white space at its ends.
  @inlinable
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isXMLSpace { lower += 1 }
    while upper > lower, self[upper - 1].isXMLSpace { upper -= 1 }
    return lower..<upper
  }

  /// The unsigned decimal number in `range`; `nil` for anything else and for more than 18 digits.
  @inlinable @inline(__always)
  package func natural(_ range: Range<Int>) -> Int? {
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
