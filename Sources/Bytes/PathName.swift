/// Paths as text.
///
/// A path in Linux is bytes, and a name from a zip made in Windows may be CP932. A `String` cannot
/// contain bytes that are not UTF-8, so each of those becomes a private-use character, U+F780 for
/// 0x80 to U+F7FF for 0xFF, and is converted back for the system. If a name really contains one of
/// these characters, its three bytes are written this way, so nothing is ambiguous.
package enum PathName {
  /// The character for the byte 0x00, if it were needed.
  private static let base: UInt32 = 0xF700
  private static let escapes: ClosedRange<UInt32> = 0xF780...0xF7FF

  /// The text of a path or name in the system's form.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !hasEscape(text) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      if let scalar = scalar(at: &rest) {
        text.append(scalar)
      } else {
        rest.removeFirst()
        text.append(Unicode.Scalar(base + UInt32(first)) ?? "\u{FFFD}")
      }
    }
    return String(text)
  }

  /// Removes a valid character from the start of `rest`, unless it is one used for escaping.
  private static func scalar(at rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    for length in 1...4 where length <= rest.count {
      guard let text = String(validating: rest.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { continue }
      guard !escapes.contains(scalar.value) else { return nil }
      rest.removeFirst(length)
      return scalar
    }
    return nil
  }

  /// The bytes of a path for the system.
  package static func bytes(of path: String) -> [UInt8] {
    guard hasEscape(path) else { return Array(path.utf8) }
    var bytes: [UInt8] = []
    for scalar in path.unicodeScalars {
      if escapes.contains(scalar.value) {
        bytes.append(UInt8(scalar.value - base))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// Calls `body` with a path as a C string.
  package static func withBytes<Result>(
    of path: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    guard hasEscape(path) else { return unsafe path.withCString { unsafe body($0) } }
    let bytes = bytes(of: path).map { CChar(bitPattern: $0) } + [0]
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return unsafe "".withCString { unsafe body($0) } }
      return unsafe body(start)
    }
  }

  /// A path to display: each byte that is not text becomes an escape like `\x83`.
  package static func shown(_ path: String) -> String {
    guard hasEscape(path) else { return path }
    var text = ""
    for scalar in path.unicodeScalars {
      if escapes.contains(scalar.value) {
        text += "\\x" + String(scalar.value - base, radix: 16, uppercase: true)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether a text contains a character from U+F780 to U+F7FF: EF 9E 80 to EF 9F BF.
  private static func hasEscape(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= 3 else { return false }
    var at = 0
    while let lead = bytes.position(of: 0xEF, from: at) {
      if lead + 1 < bytes.count, bytes[lead + 1] == 0x9E || bytes[lead + 1] == 0x9F { return true }
      at = lead + 1
    }
    return false
  }
}
