import Bytes
import Grid

/// Walks over JSON bytes value by value, in the order in which the caller asks for them.
///
/// Strict: whatever RFC 8259 does not allow is an error, and so is an object with an unknown, a
/// repeated or a missing key. Nothing is skipped, so the nesting is never deeper than the caller
/// goes.
package struct JSONScanner {
  let bytes: [UInt8]
  /// Whether all bytes are known to be valid UTF-8.
  ///
  /// One fast pass over them saves a check of each text.
  let isUTF8: Bool
  /// The next byte to look at.
  package var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF8 = UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) == nil
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Moves to the next value and returns its first byte; `nil` at the end of the bytes.
  package mutating func nextByte() -> UInt8? {
    skipWhiteSpace()
    return current
  }

  /// What begins at ``position``.
  package var token: JSONToken { JSONToken(current) }

  func error(expected: JSONExpectation) -> JSONError {
    JSONError(at: position, JSONReason.unexpected(token, expected: expected))
  }

  // MARK: - Literals

  /// Takes `null` if it comes next.
  package mutating func takeNull() -> Bool {
    guard nextByte() == UInt8(ascii: "n"), bytes.count - position >= 4,
      bytes[position + 1] == UInt8(ascii: "u"), bytes[position + 2] == UInt8(ascii: "l"),
      bytes[position + 3] == UInt8(ascii: "l")
    else { return false }
    position += 4
    return true
  }

  /// Takes `byte`, which need not be JSON, if it comes next.
  package mutating func take(_ byte: UInt8) -> Bool {
    guard nextByte() == byte else { return false }
    position += 1
    return true
  }

  // MARK: - Arrays

  /// Reads an array, calling `element` at the start of each of its elements.
  package mutating func array(
    _ element: (inout JSONScanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard nextByte() == UInt8(ascii: "[") else { throw error(expected: .array) }
    position += 1
    var isFirst = true
    while try nextElement(isFirst: isFirst) {
      isFirst = false
      try element(&self)
    }
  }

  /// Moves to the next element, or out of the array after the last one.
  private mutating func nextElement(isFirst: Bool) throws(JSONError) -> Bool {
    let byte = nextByte()
    if byte == UInt8(ascii: "]") {
      position += 1
      return false
    }
    if isFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw error(expected: .commaOrBracket) }
    position += 1
    return true
  }
}
