import GoalSheet

/// The pairs of neighbouring characters of a text, to tell how alike two texts are.
struct TextProfile {
  /// Hashes of the pairs, sorted, each as often as it occurs.
  private let pairs: [UInt64]

  init(_ text: String) {
    let scalars = ComparedText.key(text).unicodeScalars.map { UInt64($0.value) }
    if scalars.count < 2 {
      pairs = scalars
    } else {
      pairs = zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }.sorted()
    }
  }

  var isEmpty: Bool { pairs.isEmpty }

  /// From 0, nothing in common, to 1, the same pairs (Dice's coefficient).
  func likeness(to other: TextProfile) -> Double {
    guard !pairs.isEmpty || !other.pairs.isEmpty else { return 1 }
    var (i, j, common) = (0, 0, 0)
    while i < pairs.count, j < other.pairs.count {
      if pairs[i] == other.pairs[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if pairs[i] < other.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(pairs.count + other.pairs.count)
  }
}
