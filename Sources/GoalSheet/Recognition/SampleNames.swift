/// The names of worksheets that are samples: 記入例, 見本.
struct SampleNames: Sendable {
  private let words: [String]
  /// The characters with which a word may begin; nearly no other name has one of them.
  private let starts: ScalarSet
  /// Whether ``starts`` has a character of every word.
  private let hasStarts: Bool

  /// - Parameter words: The words that mark such a name.
  init(words: [String]) {
    self.words = words
    let keys = words.compactMap { LabelKey.key(of: $0)?.unicodeScalars.first }
    starts = ScalarSet(foldingTo: keys)
    hasStarts = keys.count == words.count
  }

  func contain(_ name: String) -> Bool {
    // Finding a word takes 20 times as long, and the names of most worksheets differ.
    guard !hasStarts || name.unicodeScalars.contains(where: starts.contains) else { return false }
    return words.contains { name.contains($0) }
  }
}
