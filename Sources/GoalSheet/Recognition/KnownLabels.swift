/// What a template's labels mean, for a program that looks at forms without reading them.
package struct KnownLabels: Sendable {
  /// A label of the form.
  package enum Meaning: Hashable, Sendable {
    case title
    case header(FormVocabulary.HeaderField)
    case column(GoalField)
    case group(FormVocabulary.ColumnGroup)
  }

  /// A label and what its cell says besides.
  package struct Finding: Sendable {
    package var meaning: Meaning
    /// Whether the label has a year before it: `R5目標`.
    package var hasYear: Bool
    /// Whether it is the column of the middle of the year: `中間評価`.
    package var isInterim: Bool
    /// The value in the label's own cell: `R5.4.1` of `作成日：R5.4.1`.
    package var value: String?
  }

  private let book: LabelBook

  /// Knows the labels of a template and their variants.
  package init(_ vocabulary: FormVocabulary) { book = LabelBook(vocabulary) }

  /// What a text means; `nil` if it is no label.
  package func finding(_ text: String) -> Finding? {
    guard let found = book.label(text) else { return nil }
    let meaning: Meaning =
      switch found.label {
      case .title: .title
      case .header(let field): .header(field)
      case .column(let field): .column(field)
      case .group(let group): .group(group)
      }
    return Finding(
      meaning: meaning, hasYear: found.year != nil, isInterim: found.stage == .interim,
      value: found.value)
  }
}
