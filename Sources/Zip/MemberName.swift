/// The names in a zip.
///
/// They are UTF-8 if the archive says so or the bytes are UTF-8; otherwise CP932, which Windows in
/// Japan writes without saying so.
package enum MemberName {
  /// Converts CP932 to text; the table belongs to a higher room, which passes it in.
  package typealias CP932Decoder = ([UInt8]) -> String?

  /// The path of a member in its archive, as names separated by slashes.
  ///
  /// `.` and empty names are dropped and `..` goes up, as some programs write `./a.xlsx`.
  ///
  /// - Returns: `nil` for a path that leads out of the archive.
  package static func path(
    _ name: [UInt8], isUTF8: Bool, cp932: CP932Decoder
  ) -> String? {
    let text = isUTF8 ? String(decoding: name, as: UTF8.self) : text(ofUnmarked: name, cp932)
    return resolved(withSlashes(text))
  }

  /// Decodes a name whose encoding the archive does not declare.
  package static func text(ofUnmarked name: [UInt8], _ cp932: CP932Decoder) -> String {
    if let text = String(validating: name, as: UTF8.self), !isRatherHalfWidthKana(name, text) {
      return text
    }
    return cp932(name) ?? String(decoding: name, as: UTF8.self)
  }

  private static func resolved(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a name that happens to be UTF-8 is half-width katakana in CP932.
  ///
  /// Pairs of them can look like Greek, Cyrillic or Arabic letters, which nobody here uses in file
  /// names; a Japanese name in UTF-8 has characters of three bytes.
  private static func isRatherHalfWidthKana(_ name: [UInt8], _ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { !$0.isASCII }
    return !letters.isEmpty && letters.allSatisfy { (0x370...0x7FF).contains($0.value) }
      && name.allSatisfy { $0 < 0x80 || (0xA1...0xDF).contains($0) }
  }

  /// Some programs separate folders with the backslash, which in CP932 can be half of a character, so
  /// only decoded text is examined.
  private static func withSlashes(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
    return String(name.map { $0 == "\\" ? "/" : $0 })
  }
}
