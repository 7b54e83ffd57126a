import GoalSheet

/// The number that a form prints before a line: `1`, `1-2`, `ア`, `Ａ-1`, `目標１`, `No.1`.
struct DraftNumber: Hashable {
  /// How a part of a number counts.
  private enum Count: Hashable {
    case digits, letters, kana, kanji
  }

  private struct Level: Hashable {
    var count: Count
    /// From one on.
    var place: Int
  }

  /// The word before it: 目標 of 目標１.
  private let word: String
  private let levels: [Level]

  /// Reads a text of nothing but a number; `nil` for any other text.
  init?(_ text: String) {
    let bare = TextFolding.nfkc(text).filter {
      !$0.isWhitespace && !"()[]<>〔〕【】".contains($0)
    }
    let count = bare.lowercased().hasPrefix("no") ? bare.dropFirst(2) : bare[...]
    var parts = count.split { "-−‐–.".contains($0) }.map(String.init)
    guard let first = parts.first, parts.count <= Self.mostLevels else { return nil }
    let digits = first.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let word = first.dropLast(digits)
    if digits > 0, !word.isEmpty {
      guard word.count <= Self.longestWord, !Self.eras.contains(where: word.hasPrefix),
        word.allSatisfy(\.isLetter)
      else { return nil }
      parts[0] = String(first.dropFirst(word.count))
    }
    self.word = digits > 0 ? String(word) : ""
    levels = parts.compactMap(Self.level)
    guard levels.count == parts.count else { return nil }
  }

  private static let mostLevels = 3
  private static let longestWord = 6
  /// 令和6 is a year.
  private static let eras = ["令和", "平成", "昭和", "R", "H", "FY"]
  private static let numbers = 1...999

  private static func level(_ text: String) -> Level? {
    if let number = Int(text) {
      return numbers.contains(number) ? Level(count: .digits, place: number) : nil
    }
    guard text.count == 1, let character = text.first else { return nil }
    for (count, order) in orders {
      if let place = order.firstIndex(of: character) {
        return Level(count: count, place: place + 1)
      }
    }
    return nil
  }

  private static let orders: [(Count, [Character])] = [
    (.letters, Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
    (.letters, Array("abcdefghijklmnopqrstuvwxyz")),
    (.kana, Array("アイウエオカキクケコサシスセソタチツテト")), (.kana, Array("あいうえおかきくけこさしすせそ")),
    (.kanji, Array("一二三四五六七八九十")),
  ]

  /// Whether it begins to count.
  var isFirst: Bool { levels.allSatisfy { $0.place == 1 } }

  /// Whether another number follows it: 1-2 follows 1-1, and 2-1 follows both.
  func isFollowed(by next: DraftNumber) -> Bool {
    guard word == next.word, levels.map(\.count) == next.levels.map(\.count),
      let level = levels.indices.first(where: { levels[$0] != next.levels[$0] })
    else { return false }
    return next.levels[level].place == levels[level].place + 1
      && next.levels[(level + 1)...].allSatisfy { $0.place == 1 }
  }

  /// Whether texts count from the first number on.
  static func areCounting(_ texts: some Sequence<String>) -> Bool {
    let numbers = texts.map { DraftNumber($0) }
    guard numbers.count >= 2, numbers[0]?.isFirst == true else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { number, next in
      if let number, let next { number.isFollowed(by: next) } else { false }
    }
  }

  /// Whether a text is a number before a line.
  static func isNumber(_ text: String) -> Bool {
    NumberText.looksLikeNumber(text) || DraftNumber(text) != nil
  }
}
