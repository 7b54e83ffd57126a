/// Reads the legend: `○:達成`, alone in a cell, several on lines, or several on one line.
package struct LegendText: Sendable {
  private let marks: MarkText
  private let memo = TextMemo<[GoalSheet.LegendEntry]?>(longest: 300)

  package init(marks: MarkText) {
    self.marks = marks
  }

  /// The entries that `text` is made of, or `nil` when it holds anything else.
  ///
  /// Several together may stand in brackets, or after a word for the legend: `【評価】○:達成 △:…`.
  package func entries(in text: String) -> [GoalSheet.LegendEntry]? {
    guard text.utf8.count <= 300, mayStartLegend(text),
      text.unicodeScalars.contains(where: Self.isTelling)
    else { return nil }
    return memo.value(of: text) { parted($0) }
  }

  private func parted(_ text: String) -> [GoalSheet.LegendEntry]? {
    if let entries = bareEntries(in: text) { return entries }
    guard let inner = Self.withoutFrame(text), let entries = bareEntries(in: inner),
      entries.count > 1
    else { return nil }
    return entries
  }

  /// Whether the text begins as a legend can: with a mark, or what may stand before one.
  private func mayStartLegend(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !CleanText.isSpace($0) }) else {
      return false
    }
    return marks.mayStart(with: first) || Self.startsBeforeMarks.contains(first)
  }

  private static let startsBeforeMarks: ScalarSet = {
    var starts = ScalarSet()
    for text in titles + joints.map(String.init) + frames.keys.map(String.init) {
      if let first = text.unicodeScalars.first { starts.insert(first) }
    }
    return starts
  }()

  /// Whether a scalar is one of those without which a text is no legend; most texts have none.
  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "=", "＝", "…", "達": true
    default: false
    }
  }

  private func bareEntries(in text: String) -> [GoalSheet.LegendEntry]? {
    var entries: [GoalSheet.LegendEntry] = []
    let closed = withoutJoints(Array(Self.closingUp(text)))
    for word in closed.split(whereSeparator: Self.isSpace) {
      if let entry = entry(word) ?? shortEntry(word) {
        entries.append(entry)
      } else if let last = entries.indices.last, !startsWithMark(word) {
        // A meaning of several words: `○:ほぼ 達成`.
        entries[last].meaning += " " + String(word)
      } else {
        return nil
      }
    }
    guard !entries.isEmpty, entries.allSatisfy({ isMeaning($0.meaning) }) else { return nil }
    return entries
  }

  private func isMeaning(_ text: String) -> Bool { !text.isEmpty && text.count <= 20 }

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

  /// The text with a blank for each sign between two entries: `○:達成 / △:一部未達成`.
  private func withoutJoints(_ text: [Character]) -> [Character] {
    var result = text
    for position in text.indices where Self.joints.contains(text[position]) {
      let rest = text[(position + 1)...].drop(while: Self.isSpace)
      guard let mark = rest.first, marks.mark(String(mark)) != nil,
        rest.dropFirst().first.map(Self.separators.contains) == true
      else { continue }
      result[position] = " "
    }
    return result
  }

  private static let frames: [Character: Character] = ["(": ")", "（": "）", "[": "]", "【": "】"]
  private static let titles = ["評価の凡例", "評価基準", "評価区分", "凡例", "評価", "※"]

  /// What stands in the brackets around the whole of `text`, or after a word that announces it.
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
  private func entry(_ word: ArraySlice<Character>) -> GoalSheet.LegendEntry? {
    guard let separator = word.firstIndex(where: Self.separators.contains),
      let mark = marks.mark(String(word[..<separator]))
    else { return nil }
    let meaning = word[separator...].drop(while: Self.separators.contains)
    return GoalSheet.LegendEntry(mark: mark, meaning: String(meaning))
  }

  /// `○達成` as an entry.
  private func shortEntry(_ word: ArraySlice<Character>) -> GoalSheet.LegendEntry? {
    guard let first = word.first, !first.isLetter, let mark = marks.mark(String(first)) else {
      return nil
    }
    let meaning = String(word.dropFirst())
    guard meaning.hasSuffix("達成"), meaning.count <= 6 else { return nil }
    return GoalSheet.LegendEntry(mark: mark, meaning: meaning)
  }

  private func startsWithMark(_ word: ArraySlice<Character>) -> Bool {
    word.first.flatMap { marks.mark(String($0)) } != nil
  }
}
