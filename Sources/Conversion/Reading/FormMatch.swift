import GoalSheet

/// Finds the form of a sheet of canonical data, which does not always say it.
///
/// JSON may name the form in `source`; otherwise it is the first form that has a place for every value.
struct FormMatch: Sendable {
  private let forms: [NamedForm]
  private let vocabulary: FormVocabulary
  private let quantities: QuantityText

  init(_ options: ReadingOptions) {
    forms = options.forms
    vocabulary = options.vocabulary
    quantities = QuantityText(units: options.vocabulary.units)
  }

  /// The sheet with the further fields of its form, in its order and of its kinds.
  ///
  /// `hasWords` says whether title and legend are the sheet's own; a data table has none, and gets those
  /// of the form. Where rows use a mark that the form lacks, the legend that came with them stays, or
  /// nothing would explain the mark.
  func matched(_ sheet: GoalSheet, hasWords: Bool) -> GoalSheet {
    let form = form(of: sheet)
    let words = form?.vocabulary ?? vocabulary
    var sheet = sheet.arranged(for: words.fields, quantities)
    if form != nil { sheet.dropBlanks(besides: words.fields) }
    if !hasWords {
      sheet.title = words.title.text
      if sheet.usesOnly(words.marks) { sheet.legend = words.legend }
    }
    if let form { sheet.source?.form = form.name }
    return sheet
  }

  private func form(of sheet: GoalSheet) -> NamedForm? {
    if let name = sheet.source?.form, let form = forms.first(where: { $0.name == name }) {
      return form
    }
    return forms.count < 2 ? forms.first : forms.first { $0.vocabulary.fits(sheet) } ?? forms.first
  }
}

extension FormVocabulary {
  /// Whether the form has a place for every value of a sheet.
  fileprivate func fits(_ sheet: GoalSheet) -> Bool {
    let marks = Set(marks)
    let others = GoalField.official.filter { !fields.columns.contains($0) }
    let keys = sheet.furtherKeys.enumerated().filter { _, key in
      !fields.further.contains { $0.key == key }
    }
    let hasHeaders = sheet.further.allSatisfy { value in
      value.value.isBlank || fields.furtherHeaders.contains { $0.key == value.key }
    }
    return hasHeaders
      && sheet.rows.allSatisfy { row in
        row.evaluation.map(marks.contains) ?? true
          && !others.contains { row.hasValue($0) }
          && !keys.contains { row.hasValue(.further($0.offset)) }
      }
  }
}

extension GoalSheet {
  /// Whether all rows are evaluated with the official marks or with some of `marks`.
  fileprivate func usesOnly(_ marks: [Mark]) -> Bool {
    rows.allSatisfy { row in
      row.evaluation.map { marks.contains($0) || Mark.official.contains($0) } ?? true
    }
  }

  /// Drops the further fields after those of a form, if they are blank everywhere.
  fileprivate mutating func dropBlanks(besides fields: FormFields) {
    if further.dropFirst(fields.furtherHeaders.count).allSatisfy(\.value.isBlank) {
      further = Array(further.prefix(fields.furtherHeaders.count))
    }
    let count = fields.further.count
    let isBlank = rows.allSatisfy { $0.further.dropFirst(count).allSatisfy(\.value.isBlank) }
    guard isBlank, furtherKeys.count > count else { return }
    let shorter = rows.map { row in
      var row = row
      row.further = Array(row.further.prefix(count))
      for field in row.continues.fields where field.furtherIndex.map({ $0 >= count }) == true {
        row.continues.remove(field)
      }
      return row
    }
    if let shorter = try? GoalRows(shorter) { rows = shorter }
  }
}
