/// The meaning of a recognised label.
enum FormLabel: Hashable, Sendable {
  case title
  case header(FormVocabulary.HeaderField)
  case column(GoalField)
  case group(FormVocabulary.ColumnGroup)

  /// Whether it names the year or an organisation, which only the first page of a form does.
  var isOrganisationOrYear: Bool {
    switch self {
    case .header(.fiscalYear), .header(.department), .header(.section): true
    case .header, .column, .group, .title: false
    }
  }
}
