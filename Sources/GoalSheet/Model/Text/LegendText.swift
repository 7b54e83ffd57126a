import Bytes

/// Reads the legend: one `○:達成` in a cell, or several on separate lines or on one line.
package final class LegendText: Sendable {
  /// One sign that a legend explains.
  package struct Entry: Hashable, Sendable {
    /// As written.
    package var sign: String
    package var meaning: String
    /// The mark that it represents: determined by its meaning if that is the template's, otherwise
    /// by the sign; `nil` for a sign of the section's own.
    package var mark: Mark?

    /// Whether the sign is the mark itself, or of the section's own: nearly every one is.
    var isUsual: Bool { mark.map { $0.rawValue == sign } ?? true }
  }

  private let marks: MarkText
  private let memo: TextMemo<[Entry]?>

  package init(marks: MarkText) {
    self.marks = marks
    longestSign = max(Self.usualSign, marks.longestSign)
    longestMeaning = max(Self.usualMeaning, marks.meaningTexts.map(\.count).max() ?? 0)
    let others = marks.meaningTexts.filter { !$0.unicodeScalars.contains(where: Self.isTelling) }
    telling = ScalarSet(Self.telling + others.compactMap(\.unicodeScalars.first))
    let entry = (longestSign + longestMeaning) * 3
    longest = max(Self.usualLength, marks.all.count * entry)
    memo = TextMemo(longest: longest)
  }

  // Marks of the template may be longer.
  private static let usualSign = 3
  private static let usualMeaning = 20
  private static let usualLength = 300

  /// The characters of which every legend contains one; most texts have none.
  ///
  /// Besides the usual ones they are the first ones of meanings that have none of these.
  private let telling: ScalarSet
  private let longestSign: Int
  private let longestMeaning: Int
  /// The longest text considered, in bytes.
  private let longest: Int

  /// The entries that make up `text`, or `nil` if it contains anything else.
  ///
  /// Several entries may be in brackets, or follow a word for the legend: `【評価】○:達成 △:…`.
  package func entries(in text: String) -> [Entry]? {
    guard text.utf8.count <= longest,
      text.withUTF8Bytes({ $0.firstScalar(where: telling.contains) != nil })
    else { return nil }
    return memo.value(of: text) { parted($0) }
  }

  /// Whether a text says that a legend follows, and nothing else: `評価基準`, `【凡例】`.
  func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestTitle,
      let first = text.withUTF8Bytes({ bytes in
        bytes.firstScalar(where: { !Self.frameSigns.contains($0) })
      }), Self.titleStarts.contains(first.scalar)
    else { return false }
    let bare = String(scalars: text.unicodeScalars.filter { !Self.frameSigns.contains($0) })
    return Self.ownTitles.contains(bare)
  }

  private static let longestTitle = 60
  /// The signs around a title.
  private static let frameSigns = ScalarSet("【】[]〔〕()（）<>＜＞■●※：: 　".unicodeScalars)
  private static let ownTitles = titles.dropLast(otherTitles) + ["判定基準"]
  private static let titleStarts = Set(ownTitles.compactMap(\.unicodeScalars.first))
  /// 評価 and ※ at the end of ``titles`` are other texts where they are alone.
  private static let otherTitles = 2

  /// The entry for a sign and a meaning in separate cells.
  func entry(sign: String, meaning: String) -> Entry? {
    guard mayBeSign(sign), let mark = marks.mark(meaning: meaning),
      !sign.contains(where: \.isNumber) || marks.sign(sign) == mark
    else { return nil }
    return Entry(sign: sign, meaning: meaning, mark: mark)
  }

  /// Whether a text is short enough for a sign.
  func mayBeSign(_ text: String) -> Bool {
    text.utf8.count <= longestSign * 4 && text.unicodeScalars.count <= longestSign
  }

  /// The entry of a text that is one only beside other entries: a mark with a meaning of the
  /// section's own.
  func doubtfulEntry(in text: String) -> Entry? {
    guard text.utf8.count <= longest, text.unicodeScalars.contains(where: Self.isTelling),
      let entries = bareEntries(in: text), entries.count == 1, mayBeWord(entries[0])
    else { return nil }
    return entries[0]
  }

  private func parted(_ text: String) -> [Entry]? {
    if let entries = bareEntries(in: text) {
      return entries.count == 1 && mayBeWord(entries[0]) ? nil : entries
    }
    guard let inner = Self.withoutFrame(text), let entries = bareEntries(in: inner),
      entries.count > 1
    else { return nil }
    return entries
  }

  private static let telling: [Unicode.Scalar] = [":", "：", "=", "＝", "…", "達"]

  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool { telling.contains(scalar) }

  private func bareEntries(in text: String) -> [Entry]? {
    var entries: [Entry] = []
    let closed = withoutJoints(Array(Self.closingUp(text)))
    var words = closed.split(whereSeparator: Self.isSpace)[...]
    while let word = words.popFirst() {
      if let entry = entry(word) ?? shortEntry(word) {
        entries.append(entry)
      } else if let next = words.first, let entry = entry(sign: word, meaning: next) {
        entries.append(entry)
        words = words.dropFirst()
      } else if let last = entries.indices.last, !startsWithMark(word) {
        // A meaning of several words: `○:ほぼ 達成`.
        entries[last].meaning += " " + String(word)
      } else {
        return nil
      }
    }
    guard !entries.isEmpty, entries.allSatisfy({ isMeaning($0.meaning) }) else { return nil }
    // The section's own signs are part of a legend only next to known ones.
    let known = entries.count { $0.mark != nil }
    guard known == entries.count || known >= 2 else { return nil }
    return entries
  }

  /// Whether a lone entry may be another text: `A:第一会議室` where A is a mark.
  private func mayBeWord(_ entry: Entry) -> Bool {
    entry.sign.allSatisfy { $0.isLetter || $0.isNumber }
      && entry.sign == marks.sign(entry.sign)?.rawValue
      && marks.mark(meaning: entry.meaning) == nil
  }

  private func isMeaning(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestMeaning
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(CleanText.isSpace)
  }

  private static let separators: Set<Character> = [":", "：", "=", "＝", "…"]

  /// `text` without white space before and after separators: `○ ： 達成` is `○：達成`.
  private static func closingUp(_ text: String) -> String {
    var result = ""
    var isAfterSeparator = false
    for character in text {
      if isSpace(character) {
        if !isAfterSeparator { result.append(character) }
        continue
      }
      isAfterSeparator = separators.contains(character)
      if isAfterSeparator {
        while result.unicodeScalars.last.map(CleanText.isSpace) == true { result.removeLast() }
      }
      result.append(character)
    }
    return result
  }

  private static let joints: Set<Character> = ["/", "／", "、", "，", ",", ";", "；", "|", "｜"]

  /// The text with the signs between entries replaced by blanks: `○:達成 / △:一部未達成`.
  private func withoutJoints(_ text: [Character]) -> [Character] {
    var result = text
    for position in text.indices where Self.joints.contains(text[position]) {
      let rest = text[(position + 1)...].drop(while: Self.isSpace)
      if startsWithEntry(rest) { result[position] = " " }
    }
    return result
  }

  /// Whether a text begins with a sign and a separator: `△:`, `A+:`.
  private func startsWithEntry(_ text: ArraySlice<Character>) -> Bool {
    let head = text.prefix(longestSign + 1)
    guard let separator = head.firstIndex(where: Self.separators.contains) else { return false }
    let sign = head[..<separator]
    return sign.count == 1 || !sign.isEmpty && marks.sign(String(sign)) != nil
  }

  private static let frames: [Character: Character] = ["(": ")", "（": "）", "[": "]", "【": "】"]
  private static let titles = ["評価の凡例", "評価基準", "評価区分", "凡例", "評価", "※"]

  /// The content of brackets around the whole of `text`, or the part after a word that announces
  /// it.
  private static func withoutFrame(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    if let close = frames[first], let end = text.firstIndex(of: close) {
      let next = text.index(after: end)
      return next == text.endIndex ? String(text.dropFirst().dropLast()) : String(text[next...])
    }
    guard let title = titles.first(where: text.hasPrefix) else { return nil }
    return String(text.dropFirst(title.count).drop { isSpace($0) || separators.contains($0) })
  }

  /// `○:達成` as an entry.
  private func entry(_ word: ArraySlice<Character>) -> Entry? {
    guard let separator = word.firstIndex(where: Self.separators.contains) else { return nil }
    let sign = word[..<separator]
    let meaning = String(word[separator...].drop(while: Self.separators.contains))
    guard (1...longestSign).contains(sign.count) else { return nil }
    let mark = marks.mark(meaning: meaning) ?? marks.sign(String(sign))
    return Entry(sign: String(sign), meaning: meaning, mark: mark)
  }

  /// `A` and `目標を上回った` as an entry.
  private func entry(sign: ArraySlice<Character>, meaning: ArraySlice<Character>) -> Entry? {
    guard let mark = marks.sign(String(sign)), marks.mark(meaning: String(meaning)) == mark else {
      return nil
    }
    return Entry(sign: String(sign), meaning: String(meaning), mark: mark)
  }

  /// `○達成` as an entry.
  private func shortEntry(_ word: ArraySlice<Character>) -> Entry? {
    for length in stride(from: min(longestSign, word.count - 1), to: 0, by: -1) {
      if let entry = entry(sign: word.prefix(length), meaning: word.dropFirst(length)) {
        return entry
      }
    }
    guard let first = word.first, !first.isLetter, let mark = marks.sign(String(first)) else {
      return nil
    }
    let meaning = String(word.dropFirst())
    guard meaning.hasSuffix("達成"), meaning.count <= 6 else { return nil }
    return Entry(sign: String(first), meaning: meaning, mark: marks.mark(meaning: meaning) ?? mark)
  }

  private func startsWithMark(_ word: ArraySlice<Character>) -> Bool {
    word.first.flatMap { marks.sign(String($0)) } != nil
  }
}
