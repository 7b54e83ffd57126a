/// The names of one kind; each text is compared with all of them.
struct NameList: Sendable {
  /// A name, split into characters once.
  private struct Name {
    let label: FormVocabulary.Label
    let characters: [Character]

    init(_ label: FormVocabulary.Label) {
      self.label = label
      characters = Array(label.text)
    }
  }

  private let names: [Name]
  /// The names by their keys and their variants' keys.
  private var byKey: [String: String] = [:]
  private let memo = TextMemo<OrganisationNames.Match?>()

  init(_ labels: [FormVocabulary.Label]) {
    names = labels.map(Name.init)
    for label in labels {
      for text in [label.text] + label.variants where byKey[Self.key(text)] == nil {
        byKey[Self.key(text)] = label.text
      }
    }
  }

  /// The form for comparing names, which ignores white space, width and radicals.
  static func key(_ text: String) -> String {
    let folded = TextFolding.comparable(text).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "[", "【", "〔": "("
      case "]", "】", "〕": ")"
      default: scalar
      }
    }
    return String(scalars: folded.filter { !CleanText.isSpace($0) })
  }

  /// The name with the key `key`, or with a variant that has it.
  func name(ofKey key: String) -> String? { byKey[key] }

  /// The keys of a name and of its variants, the longest first.
  func keys(of name: String) -> [String] {
    byKey.filter { $0.value == name }.map(\.key).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// The name that `text` equals, is a known variant of, or differs from in one character; `nil` if
  /// there is none, or more than one.
  func match(_ text: String) -> OrganisationNames.Match? {
    memo.value(of: text) { compared($0) }
  }

  private func compared(_ text: String) -> OrganisationNames.Match? {
    guard !text.isEmpty else { return nil }
    if names.contains(where: { $0.label.text == text }) { return .init(name: text, isExact: true) }
    if let known = names.first(where: { $0.label.variants.contains(text) }) {
      return .init(name: known.label.text, isExact: false)
    }
    let key = Self.key(text)
    if let name = byKey[key] { return .init(name: name, isExact: false) }
    let characters = Array(key)
    let near = names.filter { Self.isOneCharacterAway($0.characters, characters) }
    return near.count == 1 ? .init(name: near[0].label.text, isExact: false) : nil
  }

  /// Whether the texts differ by inserting, deleting or replacing one character.
  static func isOneCharacterAway(_ a: [Character], _ b: [Character]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1, long != short else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.count == long.count ? short[(start + 1)...] : short[start...]
    return rest.elementsEqual(long[(start + 1)...])
  }
}
