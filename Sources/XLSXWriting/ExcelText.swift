import Bytes
import Glibc
import Grid

/// Text as the package's XML can hold it.
enum ExcelText {
  /// The most characters that a cell holds, in UTF-16 units.
  static let limit = 32_767

  /// `text` with what XML has no room for written as Excel does, `_x0000_`.
  ///
  /// The library sees to the other control characters; text that only looks like such an escape
  /// has its first underscore escaped, or it would be read as one.
  ///
  /// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`
  static func escaped(_ text: String) -> String {
    guard text.withUTF8Bytes(mayNeedEscape) else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.indices.contains(where: { isUnfit(scalars[$0]) || looksEscaped(scalars[$0...]) })
    else { return text }
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isUnfit(scalar) || looksEscaped(scalars[index...]) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        escaped.append(contentsOf: "_x\(zeros)\(digits)_".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a text has a zero, an underscore, or a byte that U+FFFE and U+FFFF begin with.
  private static func mayNeedEscape(_ bytes: RawSpan) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return [0, 0x5F, 0xEF].contains { unsafe memchr(start, $0, bytes.count) != nil }
    }
  }

  /// The characters that the library would cut the text at or hand through.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// Whether an escape begins here: `_x`, four hexadecimal digits, `_`.
  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "_" else { return false }
    let piece = Array(scalars.prefix(7))
    return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
      && piece[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
