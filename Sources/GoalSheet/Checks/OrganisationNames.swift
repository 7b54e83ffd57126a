/// The organisation's names as the template lists them, and the texts that mean them.
package struct OrganisationNames: Sendable {
  private let departments: NameList
  private let sections: [String: NameList]

  package init(_ departments: [FormVocabulary.Department]) {
    self.departments = NameList(departments.map(\.name))
    sections = Dictionary(
      departments.map { ($0.name.text, NameList($0.sections)) }, uniquingKeysWith: { $1 })
  }

  /// A text held against the list.
  struct Match {
    /// The name as the list has it.
    let name: String
    let isExact: Bool
  }

  /// The department that `text` means; `nil` where the list has none such.
  func department(_ text: String) -> Match? {
    departments.match(text)
  }

  /// The section of `department`, a name of the list, that `text` means.
  func section(_ text: String, of department: String) -> Match? {
    sections[department]?.match(text)
  }

  /// The names that the list has for a department and section, or the texts themselves where it
  /// has none.
  package func listed(department: String, section: String) -> (department: String, section: String)
  {
    guard let found = self.department(department) else { return (department, section) }
    return (found.name, self.section(section, of: found.name)?.name ?? section)
  }
}
