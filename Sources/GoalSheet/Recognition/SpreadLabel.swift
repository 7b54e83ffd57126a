/// A label whose characters blanks spread over its cell: `課　　名`, `作　成　日`.
package enum SpreadLabel {
  /// Whether a text is one label and no label before its value, as `課　　　課` is with a place for a name.
  package static func isOne(_ text: String) -> Bool {
    let words = text.filter { !":：".contains($0) }.split { $0.isWhitespace }
    return words.count > 1
      && words.allSatisfy { $0.count == 1 && $0.allSatisfy { isJapanese($0) } }
      && !words.allSatisfy { levels.contains($0.first ?? " ") }
  }

  private static let levels = "部局区課室係所"

  private static func isJapanese(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return character.isLetter && ("\u{3041}"..."\u{9FFF}").contains(scalar)
  }
}
