/// Compares the organisation's names with the template's list.
///
/// A section is compared only with the sections of its own department; departments that are not in
/// the list are not checked.
struct OrganisationCheck: Sendable {
  private let names: OrganisationNames

  init(_ names: OrganisationNames) { self.names = names }

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    guard let department = names.department(sheet.department) else { return }
    report(department, sheet.department, .department, &findings)
    guard let section = names.section(sheet.section, of: department.name) else { return }
    report(section, sheet.section, .section, &findings)
  }

  private func report(
    _ match: OrganisationNames.Match, _ text: String, _ field: FormVocabulary.HeaderField,
    _ findings: inout FormFindings
  ) {
    guard !match.isExact else { return }
    findings.report(
      .organisationVariant(text, name: match.name), at: findings.places.cell(field),
      suggesting: findings.cellText(of: field, writing: match.name, insteadOf: text))
  }
}
