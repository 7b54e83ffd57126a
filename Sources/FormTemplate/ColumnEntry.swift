import GoalSheet

/// A column of a template: its field, and what is written about it.
struct ColumnEntry {
  var field: GoalField
  var further: FurtherField?
  var mapping: TemplateMapping
}
