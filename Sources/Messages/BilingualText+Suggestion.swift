extension BilingualText {
  /// The request to write a suggestion into a cell; an empty one asks to clear it.
  ///
  /// Plan positions are on one line, as they may be in their cell, too.
  package init(suggesting suggestion: String, for code: MessageCode) {
    guard !suggestion.isEmpty else {
      self.init(english: "Clear the cell.", japanese: "セルを空にしてください。")
      return
    }
    let text = code == .planPositionFormat ? suggestion.replacing("\n", with: "、") : suggestion
    self.init(
      english: "Write \(Quotation.english(text)).",
      japanese: "\(Quotation.japanese(text))と書いてください。")
  }
}
