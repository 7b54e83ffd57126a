/// The meaning of a recognised label.
enum FormLabel: Hashable, Sendable {
  case title
  case header(FormVocabulary.HeaderField)
  case column(GoalField)
  case group(FormVocabulary.ColumnGroup)
}
