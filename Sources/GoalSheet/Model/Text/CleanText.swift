import Bytes
import Grid

/// Cleans a cell's text for a value: normalizes line ends and trims white space, nothing else.
///
/// - SeeAlso: SPEC section 2, "Text"
package enum CleanText {
  /// `text` with `\n` line ends, without Excel's `_x000D_`, and trimmed.
  package static func clean(_ text: String) -> String {
    text.withUTF8Bytes { bytes in
      bytes.contains(UInt8(ascii: "\r"), or: UInt8(ascii: "_"))
        ? trimmed(normalisingLineEnds(text)) : trimmed(text, bytes)
    }
  }

  private static func normalisingLineEnds(_ text: String) -> String {
    let escape = "_x000D_"
    let hasEscape = text.contains(escape)
    guard hasEscape || text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    let source = hasEscape ? Array(removing(escape, from: text).utf8) : Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    for (position, unit) in source.enumerated() {
      if unit == UInt8(ascii: "\r") {
        let next = position + 1
        if next < source.count, source[next] == UInt8(ascii: "\n") { continue }
        result.append(UInt8(ascii: "\n"))
      } else {
        result.append(unit)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func removing(_ part: String, from text: String) -> String {
    text.split(separator: part, omittingEmptySubsequences: false).joined()
  }

  /// `text` without white space at its ends, the ideographic space included.
  package static func trimmed(_ text: String) -> String {
    text.withUTF8Bytes { trimmed(text, $0) }
  }

  private static func trimmed(_ text: String, _ bytes: RawSpan) -> String {
    // Nearly every text begins and ends with a character that is plainly not white space.
    if bytes.isGraphic(at: 0) || bytes.isJapanese(at: 0),
      bytes.isGraphic(at: bytes.byteCount - 1) || bytes.isJapanese(at: bytes.byteCount - 3)
    {
      return text
    }
    guard let start = bytes.firstScalar(where: { !isSpace($0) })?.start,
      let end = bytes.lastScalar(where: { !isSpace($0) })?.end
    else { return "" }
    if start == 0, end == bytes.byteCount { return text }
    let utf8 = text.utf8
    return String(
      text[
        utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)])
  }

  /// White space, and the zero-width marks left by copying from the web.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0xFDFF: false
    case 0x20, 0x09...0x0D, 0x3000, 0x85, 0xA0, 0xFEFF, 0x1680, 0x2000...0x200B, 0x2028, 0x2029,
      0x202F, 0x205F:
      true
    default: false
    }
  }
}
