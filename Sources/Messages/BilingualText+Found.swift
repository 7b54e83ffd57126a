extension BilingualText {
  /// A text that says what was found, and what was expected instead.
  package init(found: BilingualText, expected: BilingualText) {
    self.init(
      english: "found \(found.english); expected \(expected.english)",
      japanese: "\(found.japanese)があります。\(expected.japanese)が必要です")
  }

  /// The text in quotation marks, on one line and cut after 40 characters.
  package init(quoting text: String) {
    let line = text.prefix(40).map { $0.isNewline ? "↵" : String($0) }.joined()
    let excerpt = text.count > 40 ? line + "…" : line
    self.init(english: Quotation.english(excerpt), japanese: Quotation.japanese(excerpt))
  }
}
