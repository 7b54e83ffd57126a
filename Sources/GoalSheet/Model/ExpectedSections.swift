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
  /// Without a department, it is the only expected section of that name, if there is one.
  package func name(department: String, section: String) -> SectionName {
    if department.isEmpty {
      let candidates = sections.filter {
        names.section(section, of: $0.department)?.name == $0.section
      }
      if candidates.count == 1 { return candidates[0] }
    }
    let listed = names.listed(department: department, section: section)
    return SectionName(department: listed.department, section: listed.section)
  }

  /// Whether a section is to hand in a sheet.
  package func contains(_ name: SectionName) -> Bool { known.contains(name) }

  /// The names for people: without the department where only one is expected.
  package func texts(of names: [SectionName]) -> [String] {
    let isOne = Set(sections.map(\.department)).count <= 1
    return names.map { isOne ? $0.section : "\($0.department)/\($0.section)" }
  }
}
