import GoalSheet

/// A label over several columns of a template.
struct GroupEntry {
  var group: FormVocabulary.ColumnGroup
  /// The template's name of the group.
  var key: String
  var members: ClosedRange<Int>
  var mapping: TemplateMapping
}
