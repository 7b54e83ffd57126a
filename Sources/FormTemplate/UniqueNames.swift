import GoalSheet

/// Names that must all differ.
struct UniqueNames {
  private var names: Set<String> = []

  /// - Throws: ``TemplateError`` at `node` for a name that is already there.
  mutating func insert(
    _ label: FormVocabulary.Label, at node: TemplateNode
  ) throws(TemplateError) {
    guard names.insert(label.text).inserted else {
      throw node.error(.repeatedName(label.text))
    }
  }
}

extension TemplateNode {
  /// A list of words, none of them blank or repeated.
  func words() throws(TemplateError) -> [String] {
    var words: [String] = []
    var names = UniqueNames()
    for entry in try list() {
      let word = try entry.word()
      try names.insert(FormVocabulary.Label(word), at: entry)
      words.append(word)
    }
    return words
  }
}
