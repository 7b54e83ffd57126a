import Bytes
import Grid

/// Writes JSON in UTF-8; commas, line breaks and indentation are added as needed.
///
/// In strings only what JSON forbids is escaped: quotation marks, backslashes and control
/// characters.
@usableFromInline package struct JSONWriter: ~Copyable {
  package enum Style {
    /// Each member and element on a line of its own, one space a level.
    case indented
    /// Everything on one line, without spaces.
    case oneLine
  }

  /// What has been written so far.
  package var bytes: [UInt8] { text.array }

  var text: ByteArena
  private let style: Style
  private var depth = 0
  /// Whether the open object or array is still empty.
  private var isFirst = true

  /// - Parameters:
  ///   - style: How the JSON is laid out.
  ///   - depth: How many objects and arrays are already open around what is written.
  ///   - isFirst: Whether nothing is in the innermost of them yet.
  ///   - capacity: How many bytes to reserve.
  package init(
    _ style: Style, depth: Int = 0, isFirst: Bool = true, reserving capacity: Int = 0
  ) {
    self.style = style
    self.depth = depth
    self.isFirst = isFirst
    text = ByteArena(capacity: max(capacity, 1 << 10))
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  @usableFromInline
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  @usableFromInline
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Begins a member of the open object; its value comes next.
  ///
  /// - Parameter key: A key without characters that need escapes.
  @inlinable
  package mutating func key(_ key: some RawRepresentable<String>) { self.key(key.rawValue) }

  @usableFromInline
  package mutating func key(_ key: String) {
    separate()
    text.append(key: key)
    if style == .indented { text.append(UInt8(ascii: " ")) }
  }

  /// Begins a member of the open object, whose key may have any characters.
  package mutating func key(text key: String) {
    separate()
    string(key)
    text.append(UInt8(ascii: ":"))
    if style == .indented { text.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of the open array; its value comes next.
  @usableFromInline
  package mutating func element() { separate() }

  package mutating func boolean(_ boolean: Bool) { text.append(boolean ? "true" : "false") }

  @usableFromInline
  package mutating func null() { text.append("null") }

  package mutating func number(_ number: Int) { text.append(String(number)) }

  /// Writes a number, or `null` for one that is not finite, which JSON cannot express.
  package mutating func number(_ number: Double) {
    if number.isFinite { text.append(DecimalText.text(of: number)) } else { null() }
  }

  /// Ends the line, at the end of a document or between two of them.
  package mutating func endLine() { text.append(UInt8(ascii: "\n")) }

  /// Takes what has been written so far, to write a long text in pieces.
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
