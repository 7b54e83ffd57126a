/// Reads the form's No.
package enum NumberText {
  /// The whole of `text` as a number in ASCII digits: `１` and `①` are `1`; `nil` for any other
  /// text.
  package static func number(_ text: String) -> String? {
    if isPlainNumber(text) { return text }
    let folded = TextFolding.comparable(text).filter { !$0.isWhitespace }
    return !folded.isEmpty && folded.utf8.allSatisfy(isDigit) ? folded : nil
  }

  private static func isDigit(_ unit: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit)
  }

  /// Whether `text` is plausible in the column No.: a number with the usual decoration, or a single
  /// letter: ア, A, 一 or Ⅱ, but not 計.
  package static func looksLikeNumber(_ text: String) -> Bool {
    if isPlainNumber(text) { return true }
    let folded = TextFolding.comparable(text).filter { !$0.isWhitespace }
    guard !folded.isEmpty, folded.count <= 8 else { return false }
    if folded.count == 1 { return folded.unicodeScalars.allSatisfy(isCounting) }
    if folded.allSatisfy({ "IVX".contains($0) }) { return true }
    let number = folded.lowercased().hasPrefix("no") ? folded.dropFirst(2) : folded[...]
    let others = number.filter { !"0123456789-.()のノ".contains($0) }
    return number.contains { ("0"..."9").contains($0) }
      && (others.isEmpty || others.count == 1 && others.allSatisfy { $0.isASCII && $0.isLetter })
  }

  /// Whether `text` is a few ASCII digits, as nearly every number is.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.utf8
    return (1...8).contains(digits.count) && digits.allSatisfy(isDigit)
  }

  private static func isCounting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: "一二三四五六七八九十".unicodeScalars.contains(scalar)
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
