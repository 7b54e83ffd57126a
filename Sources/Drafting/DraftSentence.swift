import GoalSheet

/// Marks with their meanings in a sentence: `A（達成）・B（一部達成）・C（未達成）`, `「A」は達成、「B」は未達成とする`,
/// `達成した場合は○、達成できなかった場合は×`.
struct DraftSentence {
  private let text: [Character]
  /// Whether a text can be a mark of the form.
  private let isMark: (String) -> Bool
  /// Whether a word after a sign is its meaning, and no mark: A 達成（100％以上）.
  private let areWords: Bool

  /// The marks and meanings of a text; `nil` if it has no two, or explains something else than a judgement.
  ///
  /// `areWords` says that marks are words, which are none after a sign.
  static func entries(
    in text: String, areWords: Bool = false, isMark: @escaping (String) -> Bool
  ) -> [DraftLegend.Entry]? {
    let sentence = DraftSentence(text: Array(text), isMark: isMark, areWords: areWords)
    return distinct(sentence.quoted) ?? distinct(sentence.noted) ?? distinct(sentence.said)
  }

  private static func distinct(_ entries: [DraftLegend.Entry]) -> [DraftLegend.Entry]? {
    let keys = entries.map { MarkText.key(of: $0.mark) }
    return DraftMarks.counts.contains(keys.count) && Set(keys).count == keys.count ? entries : nil
  }

  private static let longestMark = 6

  // MARK: - Quoted marks

  /// Marks in quotes, each before its meaning: 「A」は達成.
  private var quoted: [DraftLegend.Entry] {
    let places = text.indices.compactMap(quote)
    guard let first = places.first, DraftLegendText.mayJudge(String(text[..<first.start])) else {
      return []
    }
    let entries = places.indices.compactMap { index -> DraftLegend.Entry? in
      let end = index + 1 < places.count ? places[index + 1].start : text.count
      let meaning = Self.meaning(String(text[places[index].end..<end]))
      return (1...Self.longestQuoted).contains(meaning.count)
        ? .init(mark: places[index].mark, meaning: meaning) : nil
    }
    let judging = entries.count { DraftAchievement.said(by: $0.meaning) != nil }
    return entries.count == places.count && judging * 2 > entries.count ? entries : []
  }

  private static let longestQuoted = 40

  private func quote(at start: Int) -> (mark: String, start: Int, end: Int)? {
    guard "「『“".contains(text[start]),
      let close = text[start...].prefix(Self.longestMark + 2)
        .firstIndex(where: { "」』”".contains($0) })
    else { return nil }
    let mark = String(text[(start + 1)..<close])
    guard isMark(mark), close + 1 < text.count, "は：:＝=…（(".contains(text[close + 1]) else {
      return nil
    }
    return (mark, start, close + 2)
  }

  /// How a sentence ends that says what marks mean.
  static let ends = ["とする", "とします", "とし", "を表す", "を示す", "です"]

  /// A meaning without what joins it to the next one or ends the sentence.
  private static func meaning(_ text: String) -> String {
    var rest = text.prefix { !"。\n".contains($0) }.drop { "、，, 　".contains($0) }
    for end in ends where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
      break
    }
    while let last = rest.last, "、，,・／/ 　）)".contains(last) {
      if "）)".contains(last), rest.contains(where: { "（(".contains($0) }) { break }
      rest.removeLast()
    }
    return CleanText.trimmed(String(rest))
  }

  // MARK: - Marks before brackets

  /// Marks with their meanings in brackets after them.
  private var noted: [DraftLegend.Entry] {
    text.indices.compactMap { open in
      guard "（(".contains(text[open]), let mark = mark(before: open),
        let close = text[open...].firstIndex(where: { "）)".contains($0) })
      else { return nil }
      let meaning = CleanText.trimmed(String(text[(open + 1)..<close]))
      return meaning.count >= 2 ? .init(mark: mark, meaning: meaning) : nil
    }
  }

  /// The longest mark that ends at a place and is no part of a longer word.
  private func mark(before end: Int) -> String? {
    for length in (1...Self.longestMark).reversed() where length <= end {
      let start = end - length
      let mark = String(text[start..<end])
      guard isMark(mark), mark.first?.isPunctuation == false, !mark.contains(where: \.isWhitespace)
      else { continue }
      if start == 0 || !Self.isPart(text[start], after: text[start - 1]) {
        return areWords && hasSign(before: start) ? nil : mark
      }
    }
    return nil
  }

  /// Whether a sign leads to a place: A：, ◎ or 3 with a space after it.
  private func hasSign(before start: Int) -> Bool {
    let sign = text[..<start].lastIndex {
      !$0.isWhitespace && !DraftLegend.separators.contains($0)
    }
    guard let sign, !text[sign].isPunctuation, DraftMarks.isSign(String(text[sign])) else {
      return false
    }
    return sign == 0 || !Self.isWord(text[sign]) || !Self.isWord(text[sign - 1])
  }

  /// Whether a character goes on with the word before it.
  private static func isPart(_ character: Character, after last: Character) -> Bool {
    isWord(character)
      ? isWord(last) : character.isLetter && last.isLetter && !"はがをにも".contains(last)
  }

  private static func isWord(_ character: Character) -> Bool {
    let key = MarkText.key(of: String(character))
    return !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  // MARK: - Cases

  /// Parts of a sentence that each say when a mark is written: 達成した場合は○.
  private var said: [DraftLegend.Entry] {
    text.split { "、。，,；;\n".contains($0) }.compactMap { part in
      guard let (mark, start) = Self.sign(in: part) ?? mark(ofCase: part) else { return nil }
      var meaning = String(part[..<start])
      while let last = meaning.last, "はに「『“\"：:＝=…　 （(が".contains(last) { meaning.removeLast() }
      for end in ["場合", "もの", "とき", "時"] where meaning.hasSuffix(end) {
        meaning = String(meaning.dropLast(end.count))
        for verb in ["した", "の"] where meaning.hasSuffix(verb) {
          meaning = String(meaning.dropLast(verb.count))
          break
        }
        break
      }
      let words = CleanText.trimmed(Self.withoutPlace(meaning))
      return (2...Self.longestMeaning).contains(words.count)
        ? .init(mark: mark, meaning: words) : nil
    }
  }

  /// The only symbol of a part.
  private static func sign(in part: ArraySlice<Character>) -> (mark: String, start: Int)? {
    let places = part.indices.filter { signs.contains(part[$0]) }
    return places.count == 1 ? places.first.map { (String(part[$0]), $0) } : nil
  }

  /// The mark that follows 場合は and the like.
  private func mark(ofCase part: ArraySlice<Character>) -> (mark: String, start: Int)? {
    for place in part.indices where part[place] == "は" && Self.isCase(part[..<place]) {
      let start = part[(place + 1)...].firstIndex { !"「『“ 　".contains($0) } ?? part.endIndex
      for length in (1...Self.longestMark).reversed() where start + length <= part.endIndex {
        let end = start + length
        let mark = String(part[start..<end])
        guard isMark(mark),
          end == part.endIndex || !Self.isPart(part[end], after: part[end - 1])
            || "をとにで".contains(part[end])
        else { continue }
        return (mark, start)
      }
    }
    return nil
  }

  private static func isCase(_ words: ArraySlice<Character>) -> Bool {
    ["場合", "とき", "もの", "場合に", "ときに", "ものに"].contains { words.suffix($0.count).elementsEqual($0) }
  }

  /// A meaning without the words before it that say where the mark is written: 評価欄には.
  private static func withoutPlace(_ meaning: String) -> String {
    let words = meaning.drop { "※＊・ 　".contains($0) }
    for end in ["には", "は", "に"] {
      guard let range = words.ranges(of: end).first else { continue }
      let place = words[..<range.lowerBound]
      if places.contains(where: place.hasSuffix) { return String(words[range.upperBound...]) }
    }
    return String(words)
  }

  private static let places = ["欄", "評価", "判定", "評定", "達成度", "区分", "記号", "印"]
  private static let signs: Set<Character> = ["◎", "○", "〇", "◯", "△", "▲", "×", "☆", "★"]
  private static let longestMeaning = 20
}
