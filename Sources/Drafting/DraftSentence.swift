import GoalSheet

/// Marks with their meanings in a sentence: `A（達成）・B（一部達成）・C（未達成）`,
/// `達成した場合は○、達成できなかった場合は×`.
enum DraftSentence {
  /// The marks and meanings of a text; `nil` if it has no two.
  static func entries(in text: String) -> [DraftLegend.Entry]? {
    distinct(noted(in: text)) ?? distinct(said(in: text))
  }

  private static func distinct(_ entries: [DraftLegend.Entry]) -> [DraftLegend.Entry]? {
    let keys = entries.map { MarkText.key(of: $0.mark) }
    return DraftMarks.counts.contains(keys.count) && Set(keys).count == keys.count ? entries : nil
  }

  /// Signs with their meanings in brackets after them.
  private static func noted(in text: String) -> [DraftLegend.Entry] {
    let characters = Array(text)
    var entries: [DraftLegend.Entry] = []
    for index in characters.indices.dropLast() where "（(".contains(characters[index + 1]) {
      let mark = String(characters[index])
      // The last letter of a word is no mark.
      let isPart = index > 0 && isWord(characters[index - 1]) && isWord(characters[index])
      guard DraftMarks.isSign(mark), !isPart, !"）)、。".contains(characters[index]),
        let close = characters[index...].firstIndex(where: { "）)".contains($0) })
      else { continue }
      let meaning = CleanText.trimmed(String(characters[(index + 2)..<max(index + 2, close)]))
      if meaning.count >= 2 { entries.append(.init(mark: mark, meaning: meaning)) }
    }
    return entries
  }

  private static func isWord(_ character: Character) -> Bool {
    MarkText.key(of: String(character)).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Parts of a sentence that each end with a sign: 達成した場合は○.
  private static func said(in text: String) -> [DraftLegend.Entry] {
    text.split { "、。，,；;\n".contains($0) }.compactMap { part in
      let signs = part.filter(signs.contains)
      guard signs.count == 1, let sign = part.firstIndex(where: Self.signs.contains) else {
        return nil
      }
      var meaning = part[..<sign]
      while let last = meaning.last, "は「『“\"：:＝=…　 （(が".contains(last) { meaning.removeLast() }
      for end in ["の場合", "した場合", "場合", "もの", "とき"] where meaning.hasSuffix(end) {
        meaning = meaning.dropLast(end.count)
        break
      }
      let words = CleanText.trimmed(String(meaning.drop { "※＊・ 　".contains($0) }))
      return (2...longestMeaning).contains(words.count)
        ? .init(mark: String(part[sign]), meaning: words) : nil
    }
  }

  private static let signs: Set<Character> = ["◎", "○", "〇", "◯", "△", "▲", "×"]
  private static let longestMeaning = 20
}
