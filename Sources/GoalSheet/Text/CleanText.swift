/// What a value keeps of a cell's text: everything but line ends' kinds and outer white space.
///
/// - SeeAlso: SPEC section 2, "Text"
package enum CleanText {
  /// `text` with line ends as `\n`, Excel's `_x000D_` gone, and no white space at its ends.
  package static func clean(_ text: String) -> String {
    trimmed(normalisingLineEnds(text))
  }

  private static func normalisingLineEnds(_ text: String) -> String {
    let bytes = unsafe text.utf8Span.span.bytes
    guard bytes.contains(UInt8(ascii: "\r"), or: UInt8(ascii: "_")) else { return text }
    let hasReturn = bytes.contains(UInt8(ascii: "\r"))
    let escape = "_x000D_"
    let hasEscape = text.contains(escape)
    guard hasEscape || hasReturn else { return text }
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
    guard mayHaveSpaceAtEnds(text.utf8Span.span) else { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Whether a text in UTF-8 begins or ends with the bytes of ``isSpace(_:)``, or with some that
  /// are alike; quicker told than the characters themselves.
  private static func mayHaveSpaceAtEnds(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count > 0 else { return false }
    if bytes[0] <= 0x20 || bytes[count - 1] <= 0x20 { return true }
    guard count > 1 else { return false }
    if bytes[0] == 0xC2 || bytes[count - 2] == 0xC2 { return true }
    guard count > 2 else { return false }
    return mayBeSpace(bytes[0], bytes[1]) || mayBeSpace(bytes[count - 3], bytes[count - 2])
  }

  /// Whether a character of three bytes that begins with these may be white space.
  private static func mayBeSpace(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE1: second == 0x9A
    case 0xE2: second == 0x80 || second == 0x81
    case 0xE3: second == 0x80
    case 0xEF: second == 0xBB
    default: false
    }
  }

  /// White space, and the marks without width that copying from the web leaves behind.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x3000, 0x85, 0xA0, 0xFEFF, 0x1680, 0x2000...0x200B, 0x2028, 0x2029,
      0x202F, 0x205F:
      true
    default: false
    }
  }
}
