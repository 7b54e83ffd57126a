/// A text with the fonts of its parts.
struct StoredText: Hashable, Sendable {
  var text: String
  /// In text order; empty if the whole text has the cell's font.
  var runs: [FontRun]

  init(_ text: String, runs: [FontRun] = []) {
    self.text = text
    self.runs = runs
  }
}
