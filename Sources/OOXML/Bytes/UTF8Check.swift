/// Finds bytes that are not UTF-8, or are control characters that XML forbids.
///
/// A block of bytes is looked at together: a byte must be a continuation exactly where one of the
/// three bytes before it is a lead that reaches so far, and the few leads that allow only some
/// continuations are compared with their next byte. Where that finds a fault, the bytes are read
/// one by one to name the first.
enum UTF8Check {
  /// The first faulty byte of a range that begins and ends between two characters.
  static func firstFault(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var at = start
    // The lanes look three bytes back.
    while at < end, at < start + 3 {
      guard let length = characterLength(bytes, at, end) else { return at }
      at += length
    }
    let lanes = soundPrefix(bytes, from: at, to: end)
    // Lanes may end inside a character.
    var rest = lanes
    while rest > at, bytes[rest - 1] & 0xC0 == 0x80 { rest -= 1 }
    if rest > at, bytes[rest - 1] >= 0xC0 { rest -= 1 }
    while rest < end {
      guard let length = characterLength(bytes, rest, end) else { return rest }
      rest += length
    }
    return nil
  }

  /// Up to where blocks are sound.
  private static func soundPrefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start >= 3, end <= bytes.count else { return start }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      var at = start
      while at &+ blockLength <= end, unsafe isSound(base + at) { at &+= blockLength }
      return at
    }
  }

  /// How many bytes are looked at together.
  private static let blockLength = 64

  /// Whether a block is sound; the three bytes before it belong to sound characters.
  ///
  /// Without a branch inside the loop, so that the compiler makes vectors of it.
  @inline(__always)
  private static func isSound(_ block: UnsafePointer<UInt8>) -> Bool {
    var fault: UInt8 = 0
    for i in 0..<64 {
      let byte = unsafe block[i]
      let one = unsafe block[i &- 1]
      let two = unsafe block[i &- 2]
      let three = unsafe block[i &- 3]
      let isControl =
        bit(byte < 0x20) & bit(byte != 9) & bit(byte != 10) & bit(byte != 13)
      let continues = bit(byte & 0xC0 == 0x80)
      let mustContinue = bit(one >= 0xC0) | bit(two >= 0xE0) | bit(three >= 0xF0)
      fault |= isControl | (continues ^ mustContinue)
      fault |= bit(byte & 0xFE == 0xC0) | bit(byte >= 0xF5)
      fault |= bit(one == 0xE0) & bit(byte < 0xA0)
      fault |= bit(one == 0xED) & bit(byte >= 0xA0)
      fault |= bit(one == 0xF0) & bit(byte < 0x90)
      fault |= bit(one == 0xF4) & bit(byte >= 0x90)
    }
    return fault == 0
  }

  @inline(__always)
  private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

  /// How many bytes the character at `at` has; `nil` where there is none.
  private static func characterLength(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    let lead = bytes[at]
    if lead < 0x80 { return lead >= 0x20 || lead == 9 || lead == 10 || lead == 13 ? 1 : nil }
    let length = length(of: lead)
    guard length > 1, at + length <= end else { return nil }
    for i in 1..<length where bytes[at + i] & 0xC0 != 0x80 { return nil }
    let next = bytes[at + 1]
    switch lead {
    case 0xE0: return next >= 0xA0 ? 3 : nil
    case 0xED: return next < 0xA0 ? 3 : nil
    case 0xF0: return next >= 0x90 ? 4 : nil
    case 0xF4: return next < 0x90 ? 4 : nil
    default: return length
    }
  }

  /// The length that a lead byte announces; zero for a byte that leads nothing.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// Where the last whole character of `bytes` ends.
  static func wholeCharacters(_ bytes: Span<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      return length(of: byte) > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }
}
