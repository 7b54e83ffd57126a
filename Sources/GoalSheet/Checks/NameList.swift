/// The names of one kind, of which each text is held against all.
struct NameList: Sendable {
  /// A name with its characters parted once.
  private struct Name {
    let label: FormVocabulary.Label
    let characters: [Character]

    init(_ label: FormVocabulary.Label) {
      self.label = label
      characters = Array(label.text)
    }
  }

  private let names: [Name]
  private let memo = TextMemo<OrganisationNames.Match?>()

  init(_ labels: [FormVocabulary.Label]) { names = labels.map(Name.init) }

  /// The name that `text` is, is a known variant of, or is one character away from; `nil` where it
  /// is none, or might be several.
  func match(_ text: String) -> OrganisationNames.Match? {
    memo.value(of: text) { compared($0) }
  }

  private func compared(_ text: String) -> OrganisationNames.Match? {
    guard !text.isEmpty else { return nil }
    if names.contains(where: { $0.label.text == text }) { return .init(name: text, isExact: true) }
    if let known = names.first(where: { $0.label.variants.contains(text) }) {
      return .init(name: known.label.text, isExact: false)
    }
    let characters = Array(text)
    let near = names.filter { Self.isOneCharacterAway($0.characters, characters) }
    return near.count == 1 ? .init(name: near[0].label.text, isExact: false) : nil
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
