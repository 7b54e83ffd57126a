/// Reads the legend: `○:達成`, alone in a cell, several on lines, or several on one line.
package struct LegendText: Sendable {
  private let marks: MarkText

  package init(marks: MarkText) {
    self.marks = marks
  }

  /// The entries that `text` is made of, or `nil` when it holds anything else.
  package func entries(in text: String) -> [GoalSheet.LegendEntry]? {
    guard text.utf8.count <= 300 else { return nil }
    var entries: [GoalSheet.LegendEntry] = []
    let words = Self.closingUp(text).split { $0.unicodeScalars.allSatisfy(CleanText.isSpace) }
    for word in words {
      if let entry = entry(word) {
        entries.append(entry)
      } else if let last = entries.indices.last, !startsWithMark(word) {
        // A meaning of several words: `○:ほぼ 達成`.
        entries[last].meaning += " " + word
      } else {
        return nil
      }
    }
    guard !entries.isEmpty, entries.allSatisfy({ isMeaning($0.meaning) }) else { return nil }
    return entries
  }

  private func isMeaning(_ text: String) -> Bool { !text.isEmpty && text.count <= 20 }

  private static let separators: Set<Character> = [":", "：", "=", "＝", "…"]

  /// `text` without white space before and after separators: `○ ： 達成` is `○：達成`.
  private static func closingUp(_ text: String) -> String {
    var result = ""
    var isAfterSeparator = false
    for character in text {
      if character.unicodeScalars.allSatisfy(CleanText.isSpace) {
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

  /// `○:達成` as an entry.
  private func entry(_ word: Substring) -> GoalSheet.LegendEntry? {
    guard let separator = word.firstIndex(where: Self.separators.contains),
      let mark = marks.mark(String(word[..<separator]))
    else { return nil }
    let meaning = word[separator...].drop(while: Self.separators.contains)
    return GoalSheet.LegendEntry(mark: mark, meaning: String(meaning))
  }

  private func startsWithMark(_ word: Substring) -> Bool {
    word.first.flatMap { marks.mark(String($0)) } != nil
  }
}
