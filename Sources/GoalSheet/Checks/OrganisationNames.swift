/// The organisation's names as the template lists them, and the texts that mean them.
package struct OrganisationNames: Sendable {
  private let departments: [Name]
  private let sections: [String: [Name]]

  package init(_ departments: [FormVocabulary.Department]) {
    self.departments = departments.map { Name($0.name) }
    sections = Dictionary(
      departments.map { ($0.name.text, $0.sections.map(Name.init)) }, uniquingKeysWith: { $1 })
  }

  /// A name with its characters parted once, as every text that is not in the list is held against
  /// all of them.
  private struct Name: Sendable {
    let label: FormVocabulary.Label
    let characters: [Character]

    init(_ label: FormVocabulary.Label) {
      self.label = label
      characters = Array(label.text)
    }
  }

  /// A text held against the list.
  struct Match {
    /// The name as the list has it.
    let name: String
    let isExact: Bool
  }

  /// The department that `text` means; `nil` where the list has none such.
  func department(_ text: String) -> Match? {
    match(text, departments)
  }

  /// The section of `department`, a name of the list, that `text` means.
  func section(_ text: String, of department: String) -> Match? {
    sections[department].flatMap { match(text, $0) }
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
  private func match(_ text: String, _ names: [Name]) -> Match? {
    guard !text.isEmpty else { return nil }
    if names.contains(where: { $0.label.text == text }) { return Match(name: text, isExact: true) }
    if let known = names.first(where: { $0.label.variants.contains(text) }) {
      return Match(name: known.label.text, isExact: false)
    }
    let characters = Array(text)
    let near = names.filter { Self.isOneCharacterAway($0.characters, characters) }
    return near.count == 1 ? Match(name: near[0].label.text, isExact: false) : nil
  }

  /// Whether one character put in, left out or replaced makes one text of the other.
  static func isOneCharacterAway(_ a: [Character], _ b: [Character]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1, long != short else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.count == long.count ? short[(start + 1)...] : short[start...]
    return rest.elementsEqual(long[(start + 1)...])
  }
}
