import GoalSheet

/// A label over several columns of a template.
struct GroupEntry {
  var group: FormVocabulary.ColumnGroup
  var members: ClosedRange<Int>
  var mapping: TemplateMapping
}
