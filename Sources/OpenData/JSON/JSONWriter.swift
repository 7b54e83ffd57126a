import Grid

/// Appends JSON to bytes: commas, line breaks and indentation come by themselves.
///
/// Only what JSON forbids in a string is escaped: quotes, backslashes and control characters.
package struct JSONWriter: ~Copyable {
  package enum Style {
    /// Each member and element on a line of its own, one space a level.
    case indented
    /// Everything on one line, without spaces.
    case oneLine
  }

  /// What has been written so far.
  package var bytes: [UInt8] { text.array }

  var text: GrowingBytes
  private let style: Style
  private var depth = 0
  /// Whether nothing stands yet in the object or array that is open.
  private var isFirst = true

  /// Begins to write inside of `depth` objects and arrays that are open already.
  package init(_ style: Style, depth: Int = 0, reserving capacity: Int = 0) {
    self.style = style
    self.depth = depth
    text = GrowingBytes(reserving: capacity)
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
    text.append(UInt8(ascii: "\""))
    text.append(key.rawValue)
    text.append(UInt8(ascii: "\""))
    text.append(UInt8(ascii: ":"))
    if style == .indented { text.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of the open array; its value comes next.
  package mutating func element() { separate() }

  package mutating func boolean(_ boolean: Bool) { text.append(boolean ? "true" : "false") }

  package mutating func null() { text.append("null") }

  package mutating func number(_ number: Int) { text.append(String(number)) }

  /// Appends a finite number.
  package mutating func number(_ number: Double) { text.append(DecimalText.text(of: number)) }

  /// Ends the line, at the end of a document or between two of them.
  package mutating func endLine() { text.append(UInt8(ascii: "\n")) }

  /// Takes what has been written so far, for a long text that is written in pieces.
  package mutating func takeBytes() -> [UInt8] {
    defer { text.removeAll() }
    return bytes
  }

  // MARK: - Punctuation

  private mutating func open(_ bracket: UInt8) {
    text.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if style == .indented, !isFirst { breakLine() }
    text.append(bracket)
    isFirst = false
  }

  @inline(__always)
  private mutating func separate() {
    if !isFirst { text.append(UInt8(ascii: ",")) }
    isFirst = false
    if style == .indented { breakLine() }
  }

  private mutating func breakLine() {
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { text.append(UInt8(ascii: " ")) }
  }
}
