/// Reads the form's No.
package enum NumberText {
  /// `text` with its digits as ASCII, circled ones included: `１` and `①` are `1`.
  package static func no(_ text: String) -> String {
    if let value = Int(text), String(value) == text { return text }
    var result = ""
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.contains(where: isDigitVariant) {
        result += TextFolding.nfkc(String(character))
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func isDigitVariant(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF, 0x24EA,
      0x1D7CE...0x1D7FF:
      true
    default: false
    }
  }

  /// Whether `text` may stand in the column No.: a number with what people put around one, or one
  /// letter: ア, A, 一 or Ⅱ, but not 計.
  package static func looksLikeNumber(_ text: String) -> Bool {
    if isPlainNumber(text) { return true }
    let folded = TextFolding.nfkc(text).filter { !$0.isWhitespace }
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
    return (1...8).contains(digits.count)
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isCounting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: "一二三四五六七八九十".unicodeScalars.contains(scalar)
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
