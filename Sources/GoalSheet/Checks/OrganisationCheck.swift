internal import Grid

/// Compares the organisation's names with the template's list.
///
/// A section is held against its own department's sections only; of a department that the list
/// lacks nothing is said.
struct OrganisationCheck: Sendable {
  private let departments: [FormVocabulary.Department]

  init(_ departments: [FormVocabulary.Department]) {
    self.departments = departments
  }

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    guard let department = match(sheet.department, departments.map(\.name)) else { return }
    report(department, sheet.department, findings.places.cell(.department), &findings)
    guard let own = departments.first(where: { $0.name.text == department.name }),
      let section = match(sheet.section, own.sections)
    else { return }
    report(section, sheet.section, findings.places.cell(.section), &findings)
  }

  private func report(
    _ match: Match, _ text: String, _ cell: CellReference?, _ findings: inout FormFindings
  ) {
    if !match.isExact { findings.report(.organisationVariant(text, name: match.name), at: cell) }
  }

  private struct Match {
    let name: String
    let isExact: Bool
  }

  /// The name that `text` is, is a known variant of, or is one character away from; `nil` where it
  /// is none, or might be several.
  private func match(_ text: String, _ names: [FormVocabulary.Label]) -> Match? {
    guard !text.isEmpty else { return nil }
    if names.contains(where: { $0.text == text }) { return Match(name: text, isExact: true) }
    if let known = names.first(where: { $0.variants.contains(text) }) {
      return Match(name: known.text, isExact: false)
    }
    let near = names.filter { Self.isOneCharacterAway($0.text, text) }
    return near.count == 1 ? Match(name: near[0].text, isExact: false) : nil
  }

  /// Whether one character put in, left out or replaced makes one text of the other.
  static func isOneCharacterAway(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard long.count - short.count <= 1, long != short else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.count == long.count ? short[(start + 1)...] : short[start...]
    return rest.elementsEqual(long[(start + 1)...])
  }
}
