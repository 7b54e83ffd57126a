/// The sections that are to hand in a sheet.
///
/// - SeeAlso: SPEC section 9
package struct ExpectedSections: Sendable {
  /// A name that the template's list does not have.
  package struct UnknownNameError: Error, Hashable {
    package var name: String
  }

  /// The sections in the template's order, each once.
  package let sections: [SectionName]
  /// The year that is expected, as the Gregorian year in which it begins; `nil` accepts any.
  package let fiscalYear: Int?
  private let known: Set<SectionName>
  /// The whole list, in its order.
  private let listed: [SectionName]
  private let names: OrganisationNames

  /// Finds the sections in the template's list.
  ///
  /// - Parameters:
  ///   - texts: `西区` for a whole department, `西区/地域課` for a section, `all` for the whole list;
  ///     several may be separated by commas. Known variants of a name are accepted.
  ///   - fiscalYear: The year expected, if only one is.
  ///   - departments: The template's list.
  /// - Throws: An ``UnknownNameError`` for the first name that the list does not have.
  package init(
    _ texts: [String], fiscalYear: Int? = nil, of departments: [FormVocabulary.Department]
  ) throws(UnknownNameError) {
    names = OrganisationNames(departments)
    self.fiscalYear = fiscalYear
    let listed = departments.flatMap { department in
      department.sections.map {
        SectionName(department: department.name.text, section: $0.text)
      }
    }
    self.listed = listed
    var wanted: Set<SectionName> = []
    for text in texts.flatMap({ $0.split { $0 == "," || $0 == "、" } }) {
      let found = try Self.sections(String(text), among: listed, names)
      wanted.formUnion(found)
    }
    sections = listed.filter(wanted.contains)
    known = wanted
  }

  private static func sections(
    _ text: String, among listed: [SectionName], _ names: OrganisationNames
  ) throws(UnknownNameError) -> [SectionName] {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "／" }
    ).map { CleanText.clean(String($0)) }
    guard parts != ["all"] else { return listed }
    guard let first = parts.first, let department = names.department(first)?.name else {
      throw UnknownNameError(name: text)
    }
    guard parts.count == 2 else { return listed.filter { $0.department == department } }
    guard let section = names.section(parts[1], of: department)?.name else {
      throw UnknownNameError(name: text)
    }
    return [SectionName(department: department, section: section)]
  }

  /// The section that a sheet names, as the list spells it.
  ///
  /// Without a department, it is the only expected section of that name, if there is one. A name that
  /// no department has is one of the only department that is expected.
  package func name(department: String, section: String) -> SectionName {
    if department.isEmpty {
      let candidates = sections.filter { isNamed(section, $0) }
      if candidates.count == 1 { return candidates[0] }
      if let only = departments.first, departments.count == 1,
        !listed.contains(where: { isNamed(section, $0) })
      {
        return SectionName(department: only, section: section)
      }
    }
    let listed = names.listed(department: department, section: section)
    return SectionName(department: listed.department, section: listed.section)
  }

  /// Whether a section is to hand in a sheet.
  package func contains(_ name: SectionName) -> Bool { known.contains(name) }

  private func isNamed(_ section: String, _ name: SectionName) -> Bool {
    names.section(section, of: name.department)?.name == name.section
  }

  /// Whether a name is one of a department of which sections are expected, and not in its list: of a new
  /// section, or misspelt.
  package func isUnlisted(_ name: SectionName) -> Bool {
    !name.section.isEmpty && departments.contains(name.department) && !listed.contains(name)
  }

  /// The departments of the sections, in the template's order.
  package var departments: [String] {
    sections.reduce(into: []) { departments, name in
      if departments.last != name.department { departments.append(name.department) }
    }
  }

  /// What is expected, in as few words as possible: a department of which all sections are by its name,
  /// the others by section.
  package var owners: [String] {
    departments.flatMap { department in
      let own = sections.filter { $0.department == department }
      let isWhole = own.count == listed.count { $0.department == department }
      return isWhole ? [department] : own.map { "\($0.department) \($0.section)" }
    }
  }

  /// The names for people: without the department where only one is expected.
  package func texts(of names: [SectionName]) -> [String] {
    let isOne = Set(sections.map(\.department)).count <= 1
    return names.map { isOne ? $0.section : "\($0.department)/\($0.section)" }
  }
}
