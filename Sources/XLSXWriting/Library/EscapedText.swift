import Bytes
import Grid

/// Texts in the form that the XML of a workbook can hold.
///
/// XML 1.0 has no control characters but tabs and line ends, no U+FFFE and no U+FFFF. The library
/// escapes the control characters of cells only, ends a text at U+0000, and passes everything else
/// on as it is, so that one such character makes the whole file unreadable.
///
/// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`; XML 1.0, 2.2 `Char`
enum EscapedText {
  /// `text` with what XML cannot hold written as Excel writes it, `_x0007_`.
  ///
  /// A text that merely looks like such an escape gets its first underscore escaped; otherwise it
  /// would be read as one. U+0000 becomes U+FFFD, which can be seen: Excel drops `_x0000_` in
  /// silence, and two words would become one.
  static func escaped(_ text: String) -> String {
    guard text.withUTF8Bytes(mayNeedEscape) else { return text }
    var escaped = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.value == 0 {
        escaped.append("\u{FFFD}")
      } else if isUnfit(scalar) || beginsEscape(scalars[index...]) {
        escaped.append(contentsOf: code(of: scalar).unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// `text` without what XML cannot hold, on one line: for places that know no escapes.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnfit($0) || isLineEnd($0) }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineEnd(scalar) {
        plain.append(" ")
      } else if !isUnfit(scalar) {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Whether XML, or the library, cannot take the character as it is.
  static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether an escape begins here: `_x`, four hexadecimal digits, `_`.
  static func beginsEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    guard scalars.first == "_" else { return false }
    let piece = Array(scalars.prefix(7))
    return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
      && piece[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// The escape of a character of the Basic Multilingual Plane.
  static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// Whether a text has an underscore, a control character, or a byte that U+FFFE begins with.
  private static func mayNeedEscape(_ bytes: RawSpan) -> Bool {
    for offset in bytes.byteOffsets {
      switch unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self) {
      case 0x09, 0x0A: break
      case 0..<0x20, UInt8(ascii: "_"): return true
      case 0xEF where bytes.startsNoncharacter(at: offset): return true
      default: break
      }
    }
    return false
  }
}

extension RawSpan {
  /// Whether the UTF-8 of U+FFFE or U+FFFF, EF BF BE and EF BF BF, begins at `offset`.
  fileprivate func startsNoncharacter(at offset: Int) -> Bool {
    guard offset + 2 < byteCount else { return false }
    let second = unsafe unsafeLoad(fromByteOffset: offset + 1, as: UInt8.self)
    let third = unsafe unsafeLoad(fromByteOffset: offset + 2, as: UInt8.self)
    return second == 0xBF && third >= 0xBE
  }
}
