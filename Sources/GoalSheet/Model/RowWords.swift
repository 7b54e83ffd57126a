/// Words that a form prints in the rows of each line, and the columns that they name: 目標 above 実績, 活動 above 成果.
package struct RowWords: Hashable, Sendable {
  /// The word of the row in which a column has its value, for columns that share a label on the form.
  package var ofColumn: [GoalField: String] = [:]
  /// The words of a column that nobody fills in, each of which names a line.
  package var inColumn: [GoalField: [String]] = [:]

  package init() {}

  package var isEmpty: Bool { ofColumn.isEmpty && inColumn.isEmpty }

  /// The words that name the rows of one line, from top to bottom.
  func ofLine(_ form: FormFields) -> [String] {
    var words: [String] = []
    for word in form.columns.compactMap({ ofColumn[$0] }) where !words.contains(word) {
      words.append(word)
    }
    return words
  }
}
