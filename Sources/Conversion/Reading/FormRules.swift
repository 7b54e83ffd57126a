import GoalSheet

/// What a form's words decide once its sheets are read: names and corrections.
final class FormRules: Sendable {
  let clues: NameClues
  let organisations: OrganisationNames
  let fixer: SheetFixer

  init(_ vocabulary: FormVocabulary, _ organisations: OrganisationNames) {
    self.organisations = organisations
    clues = NameClues(vocabulary)
    fixer = SheetFixer(vocabulary, organisations)
  }
}
