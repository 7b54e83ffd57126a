import GoalSheet

/// Names that must all differ.
struct UniqueNames {
  private var names: Set<String> = []

  /// - Throws: ``TemplateError`` at `node` for a name that is already there.
  mutating func insert(
    _ label: FormVocabulary.Label, at node: TemplateNode
  ) throws(TemplateError) {
    var own: Set<String> = []
    for name in [label.text] + label.variants where own.insert(name).inserted {
      guard names.insert(name).inserted else { throw node.error(.repeatedName(name)) }
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
