package import GoalSheet

/// The order of the departments and sections of a template.
package struct OrganisationOrder {
  /// The position of each department, by its name and variants, and those of its sections.
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

  /// The sheets in the order of the template; unknown ones come last, in their own order.
  package func sorted(_ sheets: [GoalSheet]) -> [GoalSheet] {
    sheets.enumerated().map { (rank($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func rank(_ sheet: GoalSheet) -> Int {
    rank(department: sheet.department, section: sheet.section)
  }

  /// The place of a section.
  ///
  /// Unknown sections of a department share the place after its known ones; unknown departments
  /// share the last place.
  package func rank(department: String, section: String) -> Int {
    guard let department = departments[department] else { return Int.max }
    let section = sections[department][section] ?? Self.most - 1
    return department * Self.most + section
  }

  /// More than the number of sections of any department.
  private static let most = 100_000

  private static func names(_ label: FormVocabulary.Label) -> [String] {
    [label.text] + label.variants
  }
}
