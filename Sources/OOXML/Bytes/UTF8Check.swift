/// Finds bytes that are not UTF-8, or are control characters that XML forbids.
///
/// Sixteen bytes are looked at together: a byte must be a continuation exactly where one of the
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

  /// Up to where blocks of sixteen bytes are sound.
  private static func soundPrefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start >= 3, end <= bytes.count else { return start }
    return unsafe bytes.withUnsafeBytes { raw in
      var at = start
      var beforeIsAscii = false
      while at &+ 16 <= end {
        let block = unsafe raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        let isControl = (block .< 0x20) .& (block .!= 9) .& (block .!= 10) .& (block .!= 13)
        let isAscii = block.max() < 0x80
        if isAscii && beforeIsAscii {
          if any(isControl) { return at }
          at &+= 16
          continue
        }
        let one = unsafe raw.loadUnaligned(fromByteOffset: at &- 1, as: SIMD16<UInt8>.self)
        let two = unsafe raw.loadUnaligned(fromByteOffset: at &- 2, as: SIMD16<UInt8>.self)
        let three = unsafe raw.loadUnaligned(fromByteOffset: at &- 3, as: SIMD16<UInt8>.self)
        let continues = (block .>= 0x80) .& (block .< 0xC0)
        let mustContinue = (one .>= 0xC0) .| (two .>= 0xE0) .| (three .>= 0xF0)
        var fault = isControl .| (continues .^ mustContinue)
        fault = fault .| ((block .== 0xC0) .| (block .== 0xC1) .| (block .>= 0xF5))
        fault = fault .| ((one .== 0xE0) .& (block .< 0xA0))
        fault = fault .| ((one .== 0xED) .& (block .>= 0xA0))
        fault = fault .| ((one .== 0xF0) .& (block .< 0x90))
        fault = fault .| ((one .== 0xF4) .& (block .>= 0x90))
        if any(fault) { return at }
        beforeIsAscii = isAscii
        at &+= 16
      }
      return at
    }
  }

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
