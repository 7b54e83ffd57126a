import GoalSheet

/// The keys of `source.cells`: the title, the header block's fields, then `rows`.
enum CellKey: Hashable {
  case title
  case header(FormVocabulary.HeaderField)
  case rows

  static let all = [.title] + FormVocabulary.HeaderField.allCases.map(CellKey.header) + [.rows]

  var name: String {
    switch self {
    case .title: "title"
    case .header(let field): field.rawValue
    case .rows: "rows"
    }
  }
}
