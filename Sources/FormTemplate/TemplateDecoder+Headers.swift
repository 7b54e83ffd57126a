import GoalSheet

/// How the values of the header block are on a form, other than one cell beside a label.
extension TemplateDecoder {
  /// What the form prints after the names in fields.
  func headerSuffixes() throws(TemplateError) -> [FormVocabulary.HeaderField: String] {
    var suffixes: [FormVocabulary.HeaderField: String] = [:]
    for entry in try headerEntries() {
      suffixes[entry.field] = try entry.mapping.optional("suffix")?.word()
    }
    return suffixes
  }

  /// The dates without a label.
  func unlabelledDates() throws(TemplateError) -> [FormVocabulary.HeaderField] {
    var fields: [FormVocabulary.HeaderField] = []
    for entry in try headerEntries() {
      guard let node = entry.mapping.optional("unlabelled") else { continue }
      let isDate =
        entry.further.map { $0.kind == .date }
        ?? [.createdOn, .evaluatedOn].contains(entry.field)
      guard isDate else { throw node.error(.onlyForDates) }
      if try node.boolean() { fields.append(entry.field) }
    }
    return fields
  }

  /// The official fields that may be left blank.
  func optionalHeaders() throws(TemplateError) -> Set<FormVocabulary.HeaderField> {
    var fields: Set<FormVocabulary.HeaderField> = []
    for entry in try headerEntries() where entry.further == nil {
      if try entry.mapping.optional("optional")?.boolean() == true { fields.insert(entry.field) }
    }
    return fields
  }

  /// How many cells the value of a field has, where it has several.
  func valueCounts() throws(TemplateError) -> [FormVocabulary.HeaderField: Int] {
    var counts: [FormVocabulary.HeaderField: Int] = [:]
    for entry in try headerEntries() {
      let count = try entry.mapping.optional("valueCount")?.integer(in: 1...Self.mostCells) ?? 1
      if count > 1 { counts[entry.field] = count }
    }
    return counts
  }

  /// The labels of the tables whose lines are the values of fields.
  func tables() throws(TemplateError) -> [FormVocabulary.HeaderField: [String]] {
    var tables: [FormVocabulary.HeaderField: [String]] = [:]
    for entry in try headerEntries() {
      guard let node = entry.mapping.optional("table") else { continue }
      try checkText(entry.mapping, entry.further)
      tables[entry.field] = try node.words()
    }
    return tables
  }

  /// Refuses any other kind where a value is words of the form.
  func checkText(_ mapping: TemplateMapping, _ further: FurtherField?) throws(TemplateError) {
    guard let kind = further?.kind, kind != .text else { return }
    throw try mapping["kind"].error(
      .expectedChoice(kind.rawValue, of: [FurtherField.Kind.text.rawValue]))
  }

  private static let mostCells = 4
}
