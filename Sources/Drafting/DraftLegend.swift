import GoalSheet
import Grid

/// Finds the legend of a blank form by its shape: marks with meanings, one below or beside the
/// other.
enum DraftLegend {
  private static let separators: Set<Character> = [":", "：", "=", "＝", "…"]
  private static let joints: Set<Character> = [
    "/", "／", "、", "，", ";", "；", "|", "｜", " ", "\u{3000}", "\n",
  ]
  /// The most characters of a mark in a legend.
  private static let longestMark = 6

  /// The entries in the cells of `blocks`, and those cells.
  static func entries(
    in blocks: [FormSheet.Block]
  ) -> (entries: [(mark: String, meaning: String)], blocks: Set<FormSheet.Block>) {
    var entries: [(mark: String, meaning: String)] = []
    var used: Set<FormSheet.Block> = []
    for block in blocks {
      guard let found = self.entries(in: block.text) else { continue }
      entries += found
      used.insert(block)
    }
    return entries.count >= 2 ? (entries, used) : ([], [])
  }

  /// The entries that make up a text; `nil` if it holds anything else.
  private static func entries(in text: String) -> [(mark: String, meaning: String)]? {
    var entries: [(mark: String, meaning: String)] = []
    for word in words(of: text) {
      guard let separator = word.firstIndex(where: separators.contains) else {
        guard let last = entries.indices.last else { return nil }
        entries[last].meaning += " " + word
        continue
      }
      let mark = String(word[..<separator])
      let meaning = String(word[separator...].drop(while: separators.contains))
      guard (1...longestMark).contains(mark.count), !meaning.isEmpty else { return nil }
      entries.append((mark, meaning))
    }
    return entries.isEmpty ? nil : entries
  }

  /// The parts of a text between joints, with no space around separators: `○ ： 達成`.
  private static func words(of text: String) -> [String] {
    var closed = ""
    for character in text {
      if joints.contains(character), closed.last.map(separators.contains) == true { continue }
      if separators.contains(character) {
        while closed.last?.isWhitespace == true { closed.removeLast() }
      }
      closed.append(character)
    }
    return closed.split(whereSeparator: joints.contains).map(String.init)
  }
}
