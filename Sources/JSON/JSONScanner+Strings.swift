extension JSONScanner {
  /// Reads a string and decodes its escapes.
  package mutating func string() throws(JSONError) -> String {
    guard nextByte() == UInt8(ascii: "\"") else { throw error(expected: .text) }
    position += 1
    let start = position
    position = endOfPlainBytes
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try text(start..<(position - 1))
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20:
        throw controlCharacter()
      default:
        position += 1
      }
    }
    throw error(expected: .closingQuote)
  }

  /// Where the bytes end that need no closer look; they are checked eight at a time.
  private var endOfPlainBytes: Int {
    let bytes = unsafe bytes.span.bytes
    var end = position
    while end &+ 8 <= bytes.byteCount {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
      if word.hasForbiddenInJSON { break }
      end &+= 8
    }
    return end
  }

  /// Continues from the first escape of a string that began at `start`.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var result = ""
    var runStart = start
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        result += try text(runStart..<position)
        position += 1
        return result
      case UInt8(ascii: "\\"):
        result += try text(runStart..<position)
        result.unicodeScalars.append(try escape())
        runStart = position
      case 0..<0x20:
        throw controlCharacter()
      default:
        position += 1
      }
    }
    throw error(expected: .closingQuote)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = current
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return scalar }
    default: break
    }
    throw JSONError(at: start, JSONReason.malformedEscape)
  }

  /// Reads the digits after `\u`, and the second half of a surrogate pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = fourHexDigits() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard current == UInt8(ascii: "\\") else { return nil }
    position += 1
    guard current == UInt8(ascii: "u") else { return nil }
    position += 1
    guard let second = fourHexDigits(), UTF16.isTrailSurrogate(second) else { return nil }
    let pair = UInt32(first - 0xD800) << 10 + UInt32(second - 0xDC00)
    return Unicode.Scalar(0x10000 + pair)
  }

  private mutating func fourHexDigits() -> UInt16? {
    guard bytes.count - position >= 4 else { return nil }
    var value: UInt16 = 0
    for byte in bytes[position..<(position + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    if isUTF8 { return unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range))) }
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      throw JSONError(
        at: range.lowerBound + error.byteOffsets.lowerBound, JSONReason.notUTF8)
    }
  }

  private func controlCharacter() -> JSONError {
    JSONError(at: position, JSONReason.controlCharacter)
  }
}
