/// What HTML allows in a text.
enum HTMLText {
  /// A text whose control characters and noncharacters are U+FFFD; tabs and line feeds stay.
  ///
  /// - SeeAlso: https://html.spec.whatwg.org/multipage/parsing.html, "control-character-in-input-stream"
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: mayBegin), text.unicodeScalars.contains(where: isForbidden)
    else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { visible.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(visible)
  }

  /// Whether a forbidden character may begin with this byte; few texts have such bytes.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
