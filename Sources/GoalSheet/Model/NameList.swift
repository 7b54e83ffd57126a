/// The names of one kind; each text is compared with all of them.
struct NameList: Sendable {
  private let names: [FormVocabulary.Label]
  /// The characters of each name.
  private let characters: [[Character]]
  /// The names by their keys and their variants' keys.
  private var byKey: [String: String] = [:]
  private let memo = TextMemo<OrganisationNames.Match?>()

  init(_ labels: [FormVocabulary.Label]) {
    names = labels
    characters = labels.map { Array($0.text) }
    byKey.reserveCapacity(labels.count * 2)
    for label in labels {
      add(label.text, as: label.text)
      for variant in label.variants { add(variant, as: label.text) }
    }
  }

  private mutating func add(_ text: String, as name: String) {
    let key = Self.key(text)
    if byKey[key] == nil { byKey[key] = name }
  }

  /// The form for comparing names, which ignores white space, width and radicals.
  static func key(_ text: String) -> String {
    let folded = TextFolding.comparable(text)
    guard !folded.unicodeScalars.allSatisfy(isOwnKey) else { return folded }
    let scalars = folded.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "[", "【", "〔": "("
      case "]", "】", "〕": ")"
      default: scalar
      }
    }
    return String(scalars: scalars.filter { !CleanText.isSpace($0) })
  }

  private static func isOwnKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{4E00}"..."\u{9FFF}", "\u{3041}"..."\u{30FF}": true
    case "[", "【", "〔", "]", "】", "〕": false
    default: !CleanText.isSpace(scalar)
    }
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
    let key = Self.key(text)
    // Every name and variant has its key here.
    guard let name = byKey[key] else { return near(Array(key)) }
    if names.contains(where: { $0.text == text }) { return .init(name: text, isExact: true) }
    let known = names.first { $0.variants.contains(text) }
    return .init(name: known?.text ?? name, isExact: false)
  }

  /// The only name that differs from `text` in one character.
  private func near(_ text: [Character]) -> OrganisationNames.Match? {
    let near = characters.indices.filter { Self.isOneCharacterAway(characters[$0], text) }
    return near.count == 1 ? .init(name: names[near[0]].text, isExact: false) : nil
  }

  /// Whether the texts differ by inserting, deleting or replacing one character.
  static func isOneCharacterAway(_ a: [Character], _ b: [Character]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    guard start < long.count else { return false }
    let rest = short.count == long.count ? short[(start + 1)...] : short[start...]
    return rest.elementsEqual(long[(start + 1)...])
  }
}
