/// The apostrophe that keeps a spreadsheet from taking a text of a CSV file for a formula.
///
/// A text that has apostrophes before such a beginning of its own always gets one more, so that
/// reading, which takes one away, gives every text back as it was.
package enum FormulaGuard {
  /// Whether a spreadsheet may calculate what a text says.
  ///
  /// A text qualifies by its first character. Plain numbers and lone signs are harmless.
  package static func isFormulaLike(_ text: String) -> Bool {
    guard let first = text.utf8.first, isStart(first) else { return false }
    let rest = text.utf8.dropFirst().filter { !" \t\r\n".utf8.contains($0) }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let isNumber = rest.allSatisfy { "0123456789.,%".utf8.contains($0) }
      let isDashes = rest.allSatisfy { $0 == first }
      return !isNumber && !isDashes
    case UInt8(ascii: "@"): return !rest.isEmpty
    default: return true
    }
  }

  /// The text as it is written to a file; with `guards` formula-like texts get an apostrophe.
  package static func written(_ text: String, guards: Bool) -> String {
    hasGuard(text) || (guards && isFormulaLike(text)) ? "'" + text : text
  }

  /// The text that a file has, without the apostrophe that was written before it.
  static func read(_ text: String) -> String { hasGuard(text) ? String(text.dropFirst()) : text }

  /// Whether apostrophes come before a character that begins formulas.
  private static func hasGuard(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "'"),
      let next = text.utf8.first(where: { $0 != UInt8(ascii: "'") })
    else { return false }
    return isStart(next)
  }

  private static func isStart(_ byte: UInt8) -> Bool { "=+-@\t\r".utf8.contains(byte) }
}
