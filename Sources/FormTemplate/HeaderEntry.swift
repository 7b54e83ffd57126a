import GoalSheet

/// A field of a template's header block.
struct HeaderEntry {
  var field: FormVocabulary.HeaderField
  var further: FurtherField?
  var mapping: TemplateMapping
}
