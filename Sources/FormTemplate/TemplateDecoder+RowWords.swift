import GoalSheet

extension TemplateDecoder {
  /// The words in the rows of a line by which columns are told apart.
  func rowWords() throws(TemplateError) -> RowWords {
    var words = RowWords()
    for entry in try columnEntries() {
      if let node = entry.mapping.optional("inRow") {
        words.ofColumn[entry.field] = try node.word()
      }
      if let node = entry.mapping.optional("rowWords") {
        try checkText(entry.mapping, entry.further)
        words.inColumn[entry.field] = try node.words()
      }
    }
    return words
  }

  /// The columns that may have no label of their own on the form: those of printed words, and of those that
  /// share a label all but the first.
  func rowWordColumns(_ columns: [ColumnEntry]) throws(TemplateError) -> GoalFieldSet {
    var fields = GoalFieldSet()
    var taken: Set<String> = []
    for entry in columns {
      if entry.mapping.optional("rowWords") != nil { fields.insert(entry.field) }
      guard entry.mapping.optional("inRow") != nil else { continue }
      let texts =
        try [entry.mapping["label"].word()]
        + (entry.mapping.optional("variants")?.words() ?? [])
      let keys = Set(texts.compactMap(LabelKey.key))
      if !taken.isDisjoint(with: keys) { fields.insert(entry.field) }
      taken.formUnion(keys)
    }
    return fields
  }
}
