/// The organisation names in the template's list, and the texts that mean them.
package final class OrganisationNames: Sendable {
  private let departments: NameList
  private let sections: [String: SectionList]
  private let memo = TextMemo<Match?>()
  private let listed = TextMemo<Bool>()

  package init(_ departments: [FormVocabulary.Department]) {
    let names = NameList(departments.map(\.name))
    self.departments = names
    sections = Dictionary(
      departments.map { department in
        let keys = names.keys(of: department.name.text)
        return (department.name.text, SectionList(NameList(department.sections), spellings: keys))
      }, uniquingKeysWith: { $1 })
  }

  /// A text compared with the list.
  struct Match {
    /// The name as spelled in the list.
    let name: String
    let isExact: Bool
  }

  /// Whether a text is a name at any level, or a known variant of one, in any spelling.
  func isListed(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    return listed.value(of: text) { text in
      let key = NameList.key(text)
      return departments.name(ofKey: key) != nil
        || sections.values.contains { $0.names.name(ofKey: key) != nil }
    }
  }

  /// The department that `text` means; `nil` if the list has no such department.
  func department(_ text: String) -> Match? {
    memo.value(of: text) { text in
      if let match = departments.match(text) { return match }
      // 新潟市西区, 西区地域課, 西区（地域課）
      let key = Self.withoutCity(NameList.key(text))
      if let name = departments.name(ofKey: key) { return Match(name: name, isExact: false) }
      for (department, sections) in sections {
        if sections.name(afterSpellingIn: key) != nil {
          return Match(name: department, isExact: false)
        }
      }
      return nil
    }
  }

  /// The section that `text` means within `department`, a name in the list.
  func section(_ text: String, of department: String) -> Match? {
    sections[department]?.match(text)
  }

  /// The names in the list for a department and section, or the texts themselves if there are
  /// none.
  package func listed(department: String, section: String) -> (department: String, section: String)
  {
    guard let found = self.department(department) else { return (department, section) }
    return (found.name, self.section(section, of: found.name)?.name ?? section)
  }

  /// The key without a city's name in front.
  static func withoutCity(_ key: String) -> String {
    guard key.hasBytes(of: "市"), let city = key.firstIndex(of: "市"), city > key.startIndex else {
      return key
    }
    let rest = key[key.index(after: city)...]
    return rest.isEmpty ? key : String(rest)
  }

  static func withoutBrackets(_ key: String) -> String {
    key.hasPrefix("(") && key.hasSuffix(")") ? String(key.dropFirst().dropLast()) : key
  }
}
