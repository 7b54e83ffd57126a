import GoalSheet

/// The rules of each form of a run.
struct FormRuleBook: Sendable {
  /// Those of sheets that do not say of which form they are.
  let first: FormRules
  /// By the forms' names; empty for a single form.
  private let others: [String: FormRules]

  /// The rules of the forms in `options`, whose organisations `choice` has.
  init(_ options: ReadingOptions, _ choice: FormChoice) {
    let vocabularies =
      options.forms.isEmpty ? [options.vocabulary] : options.forms.map(\.vocabulary)
    let rules = zip(vocabularies, choice.organisations).map { FormRules($0, $1) }
    first = rules[0]
    guard rules.count > 1 else {
      others = [:]
      return
    }
    others = Dictionary(zip(options.forms.map(\.name), rules)) { first, _ in first }
  }

  /// The rules of the form that a sheet was read as.
  subscript(sheet: GoalSheet) -> FormRules {
    guard !others.isEmpty, let form = sheet.source?.form else { return first }
    return others[form] ?? first
  }
}
