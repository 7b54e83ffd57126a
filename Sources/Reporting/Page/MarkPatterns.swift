import GoalSheet

/// The pattern of each mark on the page, by its name in `report.css`.
///
/// Marks that say the same about a goal have patterns alike; the fourth looks like the first.
struct MarkPatterns {
  let marks: [Mark]
  private let names: [Mark: StaticString]

  init(_ marks: [Mark], _ vocabulary: FormVocabulary) {
    self.marks = marks
    names = Dictionary(
      uniqueKeysWithValues: marks.map { mark in
        let patterns = Self.patterns(of: vocabulary.achievements[mark])
        return (mark, patterns[vocabulary.shade(of: mark) % patterns.count])
      })
  }

  /// The pattern of a mark; `nil` means no mark.
  subscript(mark: Mark?) -> StaticString {
    guard let mark else { return "u" }
    return names[mark] ?? Self.patterns(of: nil)[0]
  }

  private static func patterns(of achievement: Achievement?) -> [StaticString] {
    switch achievement {
    case .all?: ["o", "o2", "o3"]
    case .part?: ["t", "t2", "t3"]
    case .nothing?: ["x", "x2", "x3"]
    case nil: ["n"]
    }
  }
}
