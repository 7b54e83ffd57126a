import Delimited

/// The names in a zip: UTF-8 where the archive says so or the bytes are UTF-8, else CP932, which
/// Windows in Japanese writes without saying so.
enum MemberName {
  static func text(of entry: ZipArchive.Entry) -> String {
    let name =
      if entry.isUTF8 {
        String(decoding: entry.name, as: UTF8.self)
      } else {
        text(ofUnmarked: entry.name)
      }
    return withSlashes(name)
  }

  /// Reads a name that the archive says nothing about.
  static func text(ofUnmarked name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self), !isRatherHalfWidthKana(name, text) {
      return text
    }
    return TextEncoding.cp932.text(of: name) ?? String(decoding: name, as: UTF8.self)
  }

  /// Whether a name that is UTF-8 by chance is half-width katakana in CP932.
  ///
  /// Pairs of them can look like Greek, Cyrillic or Arabic letters; nobody here names files so, while
  /// a name in Japanese UTF-8 has characters of three bytes.
  private static func isRatherHalfWidthKana(_ name: [UInt8], _ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { !$0.isASCII }
    return !letters.isEmpty && letters.allSatisfy { (0x370...0x7FF).contains($0.value) }
      && name.allSatisfy { $0 < 0x80 || (0xA1...0xDF).contains($0) }
  }

  /// Some programs part folders with the backslash; in CP932 it can be half of a character, so that
  /// only decoded text is looked at.
  private static func withSlashes(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
    return String(name.map { $0 == "\\" ? "/" : $0 })
  }
}
