/// The organisation's names as the template lists them, and the texts that mean them.
package struct OrganisationNames: Sendable {
  private let departments: [FormVocabulary.Department]

  package init(_ departments: [FormVocabulary.Department]) {
    self.departments = departments
  }

  /// A text held against the list.
  struct Match {
    /// The name as the list has it.
    let name: String
    let isExact: Bool
  }

  /// The department that `text` means; `nil` where the list has none such.
  func department(_ text: String) -> Match? {
    match(text, departments.map(\.name))
  }

  /// The section of `department`, a name of the list, that `text` means.
  func section(_ text: String, of department: String) -> Match? {
    departments.first { $0.name.text == department }.flatMap { match(text, $0.sections) }
  }

  /// The names that the list has for a department and section, or the texts themselves where it
  /// has none.
  package func listed(department: String, section: String) -> (department: String, section: String)
  {
    guard let found = self.department(department) else { return (department, section) }
    return (found.name, self.section(section, of: found.name)?.name ?? section)
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
