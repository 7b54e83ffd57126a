import GoalSheet

/// The keys of `source.cells`: the title, the header block's fields, then `rows`.
enum CellKey: Hashable {
  case title
  case header(FormVocabulary.HeaderField)
  case rows
  case further

  static let all =
    [.title] + FormVocabulary.HeaderField.official.map(CellKey.header) + [.rows, .further]

  var name: String {
    switch self {
    case .title: "title"
    case .header(let field): field.key
    case .rows: "rows"
    case .further: "further"
    }
  }
}
