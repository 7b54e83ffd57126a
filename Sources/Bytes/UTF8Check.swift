/// Finds bytes that are not UTF-8, or are control characters that the text may not have.
///
/// Sixteen bytes are examined together as a vector. The sign bits say where a byte must be a
/// continuation, because one of the three bytes before it is a lead that extends so far, and where
/// it is one. Control characters, and leads that allow only some continuations, make a block
/// suspicious: it is read character by character, like the bytes at the ends of a range.
package enum UTF8Check {
  /// Which of the control characters below U+0020 a text may have; the value is the least
  /// character allowed besides tab, line feed and carriage return.
  package enum Controls: UInt8 {
    /// Any but U+0000.
    case all = 0x01
    /// Only tab, line feed and carriage return.
    ///
    /// - SeeAlso: XML 1.0, 2.2, production `Char`
    case spacesOnly = 0x20
  }

  /// The first invalid byte of a range that begins between two characters.
  ///
  /// A character that the range's end cuts off is invalid.
  package static func firstFault(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, allowing controls: Controls = .spacesOnly
  ) -> Int? {
    let least = controls.rawValue
    var at = start
    // Words look back three bytes, which must be known to be valid.
    let head = min(start + 3, end)
    guard let begun = characters(bytes, from: at, reaching: head, end: end, least) else {
      return fault(bytes, from: at, end: end, least)
    }
    at = begun
    while at < end {
      at = soundPrefix(bytes, from: at, to: end, least)
      // The character before an invalid block may be incomplete, so it is read again.
      if at < end {
        let first = max(start, at - 4)
        while at > first, bytes[at - 1] & 0xC0 == 0x80 { at -= 1 }
        if at > first, bytes[at - 1] >= 0xC0 { at -= 1 }
      }
      let goal = min(at + blockLength, end)
      guard let next = characters(bytes, from: at, reaching: goal, end: end, least) else {
        return fault(bytes, from: at, end: end, least)
      }
      at = next
    }
    // A valid block may end within a character, which only the next one shows.
    let whole = wholeCharacters(bytes.extracting(first: end))
    return whole < end ? whole : nil
  }

  /// Reads characters until `goal` is reached; `nil` if there is an invalid byte before it.
  private static func characters(
    _ bytes: Span<UInt8>, from start: Int, reaching goal: Int, end: Int, _ least: UInt8
  ) -> Int? {
    var at = start
    while at < goal {
      guard let length = characterLength(bytes, at, end, least) else { return nil }
      at += length
    }
    return at
  }

  private static func fault(
    _ bytes: Span<UInt8>, from start: Int, end: Int, _ least: UInt8
  ) -> Int {
    var at = start
    while at < end, let length = characterLength(bytes, at, end, least) { at += length }
    return at
  }

  /// How many bytes are examined together.
  private static let blockLength = 64

  /// The end of the valid blocks; at least three bytes precede `start`.
  private static func soundPrefix(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ least: UInt8
  ) -> Int {
    guard start >= 3, end <= bytes.count else { return start }
    return unsafe bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return start }
      var at = start
      var endsInside = true
      while at &+ blockLength <= end {
        let block = unsafe base + at
        if !endsInside, unsafe isPlainASCII(block, least) {
          at &+= blockLength
          continue
        }
        guard unsafe isSound(block, least) else { return at }
        endsInside = unsafe block.load(fromByteOffset: blockLength &- 1, as: UInt8.self) >= 0x80
        at &+= blockLength
      }
      return at
    }
  }

  /// Whether a block is ASCII without any byte below `least`.
  @inline(__always)
  private static func isPlainASCII(_ block: UnsafeRawPointer, _ least: UInt8) -> Bool {
    let limit = Lanes.all(least)
    var fault: UInt64 = 0
    for i in 0..<8 {
      let word = unsafe block.loadUnaligned(fromByteOffset: i &* 8, as: UInt64.self)
      fault |= word | (word &- limit)
    }
    return fault & Lanes.signs == 0
  }

  private typealias Vector = SIMD16<UInt8>

  /// Whether a block has continuations where they belong, and nothing suspicious.
  ///
  /// Only the sign bit of each byte of a vector matters.
  @inline(__always)
  private static func isSound(_ block: UnsafeRawPointer, _ least: UInt8) -> Bool {
    let least = Vector(repeating: least)
    var fault = Vector()
    for i in 0..<4 {
      let at = i &* 16
      let bytes = unsafe block.loadUnaligned(fromByteOffset: at, as: Vector.self)
      let one = unsafe block.loadUnaligned(fromByteOffset: at &- 1, as: Vector.self)
      let two = unsafe block.loadUnaligned(fromByteOffset: at &- 2, as: Vector.self)
      let three = unsafe block.loadUnaligned(fromByteOffset: at &- 3, as: Vector.self)
      let isLead = reaching(0xC0, bytes)
      let continues = bytes & ~isLead
      let mustContinue = reaching(0xC0, one) | reaching(0xE0, two) | reaching(0xF0, three)
      // The leads of two and four bytes, and the three-byte leads E0 and ED.
      let suspicious =
        (isLead & ~reaching(0xE1, bytes)) | reaching(0xF0, bytes)
        | (reaching(0xED, bytes) & ~reaching(0xEE, bytes))
      // Below the least character allowed, only 9, 10 and 13 are.
      let (from9, from11) = (asciiReaching(9, bytes), asciiReaching(11, bytes))
      let (from13, from14) = (asciiReaching(13, bytes), asciiReaching(14, bytes))
      let spaces = (from9 & ~from11) | (from13 & ~from14)
      let control = (bytes &- least) & ~bytes & ~spaces
      fault |= (continues ^ mustContinue) | suspicious | control
    }
    let words = unsafe unsafeBitCast(fault, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & Lanes.signs == 0
  }

  /// Sets the signs of bytes that are at least `least`, which is not ASCII.
  @inline(__always)
  private static func reaching(_ least: UInt8, _ bytes: Vector) -> Vector {
    let below = Vector(repeating: least &- 0x80)
    return bytes.replacing(with: below, where: bytes .< below) &- below
  }

  /// Sets the signs of bytes below 0x20 that are at least `least`.
  @inline(__always)
  private static func asciiReaching(_ least: UInt8, _ bytes: Vector) -> Vector {
    bytes &+ Vector(repeating: 0x80 &- least)
  }

  /// The length in bytes of the character at `at`; `nil` if there is none.
  private static func characterLength(
    _ bytes: Span<UInt8>, _ at: Int, _ end: Int, _ least: UInt8
  ) -> Int? {
    let lead = bytes[at]
    if lead < 0x80 { return lead >= least || lead == 9 || lead == 10 || lead == 13 ? 1 : nil }
    let length = length(of: lead)
    guard length > 1, at + length <= end, secondBytes(after: lead).contains(bytes[at + 1]) else {
      return nil
    }
    for i in 2..<max(length, 2) where bytes[at + i] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The bytes that may follow a lead byte.
  ///
  /// - SeeAlso: The Unicode Standard, table 3-7
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// How many of the bytes at a fault are no part of a character, one to three; `nil` if the bytes
  /// end within what could be one.
  package static func invalidCount(_ bytes: Span<UInt8>, at fault: Int) -> Int? {
    let lead = bytes[fault]
    for offset in 1..<max(length(of: lead), 1) {
      guard fault + offset < bytes.count else { return nil }
      let allowed = offset == 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard allowed.contains(bytes[fault + offset]) else { return offset }
    }
    return 1
  }

  /// The length that a lead byte announces; zero for any other byte.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// The end of the last complete character of `bytes`.
  package static func wholeCharacters(_ bytes: Span<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      return length(of: byte) > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }
}
