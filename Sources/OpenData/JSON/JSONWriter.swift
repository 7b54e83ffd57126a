import Grid

/// Appends JSON to bytes: commas, line breaks and indentation come by themselves.
///
/// Only what JSON forbids in a string is escaped: quotes, backslashes and control characters.
package struct JSONWriter {
  package enum Style {
    /// Each member and element on a line of its own, one space a level.
    case indented
    /// Everything on one line, without spaces.
    case oneLine
  }

  package private(set) var bytes: [UInt8]
  private let style: Style
  private var depth = 0
  /// Whether nothing stands yet in the object or array that is open.
  private var isFirst = true

  /// Begins to write inside of `depth` objects and arrays that are open already.
  package init(_ style: Style, depth: Int = 0, reserving capacity: Int = 0) {
    self.style = style
    self.depth = depth
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Begins a member of the open object; its value comes next.
  ///
  /// The key needs no escapes.
  package mutating func key(_ key: some RawRepresentable<String>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(key.rawValue)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of the open array; its value comes next.
  package mutating func element() { separate() }

  package mutating func boolean(_ boolean: Bool) {
    bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
  }

  package mutating func null() { bytes.append(contentsOf: "null".utf8) }

  package mutating func number(_ number: Int) { DecimalText.append(number, to: &bytes) }

  /// Appends a finite number.
  package mutating func number(_ number: Double) { DecimalText.append(number, to: &bytes) }

  package mutating func string(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscapes(string) {
      for byte in string.utf8 { appendEscaped(byte) }
    } else {
      append(string)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) {
    let span = text.utf8Span.span
    unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Ends the line, at the end of a document or between two of them.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Takes what has been written so far, for a long text that is written in pieces.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: - Punctuation

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: - Escapes

  /// Looks at eight bytes together.
  private static func needsEscapes(_ string: String) -> Bool {
    let bytes = unsafe string.utf8Span.span.bytes
    let (ones, signs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let quotes = ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
    var at = 0
    while at &+ 8 <= bytes.byteCount {
      let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)
      let (quote, backslash) = (word ^ quotes, word ^ backslashes)
      let found =
        (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote
        | (backslash &- ones) & ~backslash
      if found & signs != 0 { return true }
      at &+= 8
    }
    while at < bytes.byteCount {
      let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return true }
      at &+= 1
    }
    return false
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append("\\", byte)
    case 0x0A: append("\\", UInt8(ascii: "n"))
    case 0x0D: append("\\", UInt8(ascii: "r"))
    case 0x09: append("\\", UInt8(ascii: "t"))
    case 0x08: append("\\", UInt8(ascii: "b"))
    case 0x0C: append("\\", UInt8(ascii: "f"))
    case 0..<0x10: append("\\u000", Self.hexDigit(byte))
    case 0x10..<0x20: append("\\u001", Self.hexDigit(byte & 0xF))
    default: bytes.append(byte)
    }
  }

  private mutating func append(_ start: String, _ last: UInt8) {
    bytes.append(contentsOf: start.utf8)
    bytes.append(last)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
