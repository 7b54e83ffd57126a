import Bytes
import Grid
import Messages

/// Walks over JSON bytes, value by value, in the order in which the reader asks for them.
///
/// Strict: what RFC 8259 does not allow is a fault, and so are a key that an object does not have,
/// one that stands twice and one that is missing. Nothing is skipped, so nothing nests deeper than
/// the reader goes.
struct JSONScanner {
  let bytes: [UInt8]
  /// Whether the bytes are known to be UTF-8, which takes one quick look at all of them: then no
  /// text in them needs a look of its own.
  let isUTF8: Bool
  /// The next byte to be looked at.
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF8 = UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) == nil
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Steps to the next value; `nil` at the end of the bytes.
  mutating func nextByte() -> UInt8? {
    skipWhiteSpace()
    return current
  }

  // MARK: - Literals

  /// Takes `null` where it stands.
  mutating func takeNull() -> Bool {
    guard nextByte() == UInt8(ascii: "n"), bytes.count - position >= 4,
      bytes[position + 1] == UInt8(ascii: "u"), bytes[position + 2] == UInt8(ascii: "l"),
      bytes[position + 3] == UInt8(ascii: "l")
    else { return false }
    position += 4
    return true
  }

  // MARK: - Arrays

  /// Steps into an array; then ask ``nextElement(isFirst:)`` for each element.
  mutating func beginArray() throws(JSONFault) {
    guard nextByte() == UInt8(ascii: "[") else { throw fault(expected: .anArray) }
    position += 1
  }

  /// Steps to the next element, or out of the array after the last one.
  mutating func nextElement(isFirst: Bool) throws(JSONFault) -> Bool {
    let byte = nextByte()
    if byte == UInt8(ascii: "]") {
      position += 1
      return false
    }
    if isFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw fault(expected: .commaOrBracket) }
    position += 1
    return true
  }

  // MARK: - Faults

  /// Tells of what stands here in place of what is expected.
  func fault(expected: BilingualText) -> JSONFault {
    JSONFault(at: position, found: found, expected: expected)
  }

  /// What kind of value begins here.
  private var found: BilingualText {
    switch current {
    case nil: BilingualText(english: "the end of the text", japanese: "データの終わり")
    case UInt8(ascii: "\""): .aText
    case UInt8(ascii: "{"): .anObject
    case UInt8(ascii: "["): .anArray
    case UInt8(ascii: "n"): .quoted("null")
    case UInt8(ascii: "t"): .quoted("true")
    case UInt8(ascii: "f"): .quoted("false")
    case let byte? where byte == UInt8(ascii: "-") || JSONScanner.isDigit(byte): .aNumber
    case let byte? where byte > 0x20 && byte < 0x7F:
      .quoted(String(Character(Unicode.Scalar(byte))))
    case let byte?:
      BilingualText(
        english: "the byte 0x" + String(byte, radix: 16),
        japanese: "バイト 0x" + String(byte, radix: 16))
    }
  }
}

extension BilingualText {
  fileprivate static let commaOrBracket = BilingualText(
    english: "a comma or ]", japanese: "コンマか ] ")
}
