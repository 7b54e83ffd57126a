package import GoalSheet

/// The order of the template's organisations.
package struct OrganisationOrder {
  /// For each name or variant of a department its place; for its sections' theirs.
  private var departments: [String: Int] = [:]
  private var sections: [[String: Int]] = []

  package init(_ vocabulary: FormVocabulary) {
    for (place, department) in vocabulary.departments.enumerated() {
      for name in Self.names(department.name) { departments[name] = place }
      var order: [String: Int] = [:]
      for (place, section) in department.sections.enumerated() {
        for name in Self.names(section) { order[name] = place }
      }
      sections.append(order)
    }
  }

  /// The sheets in the template's order; those that it does not know come last, as they were.
  func sorted(_ sheets: [GoalSheet]) -> [GoalSheet] {
    sheets.enumerated().map { (rank($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func rank(_ sheet: GoalSheet) -> Int {
    rank(department: sheet.department, section: sheet.section)
  }

  /// The place of a section; those of one department that are not known share the place after the
  /// known ones, departments that are not known the last.
  package func rank(department: String, section: String) -> Int {
    guard let department = departments[department] else { return Int.max }
    let section = sections[department][section] ?? Self.most - 1
    return department * Self.most + section
  }

  /// More than a department has sections.
  private static let most = 100_000

  private static func names(_ label: FormVocabulary.Label) -> [String] {
    [label.text] + label.variants
  }
}
