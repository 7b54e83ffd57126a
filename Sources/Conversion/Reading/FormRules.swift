import GoalSheet

/// What a form's words decide once its sheets are read: names and corrections.
final class FormRules: Sendable {
  let fields: FormFields
  let clues: NameClues
  let organisations: OrganisationNames
  let fixer: SheetFixer

  init(_ vocabulary: FormVocabulary, _ organisations: OrganisationNames) {
    self.organisations = organisations
    fields = vocabulary.fields
    clues = NameClues(vocabulary)
    fixer = SheetFixer(vocabulary, organisations)
  }
}
