/// The names of worksheets that are samples: 記入例, 見本.
final class SampleNames: Sendable {
  private let words: [String]
  private let memo = TextMemo<Bool>()

  /// - Parameter words: The words that mark such a name.
  init(words: [String]) { self.words = words }

  func contain(_ name: String) -> Bool {
    memo.value(of: name) { name in words.contains { name.contains($0) } }
  }
}
