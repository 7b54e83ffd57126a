/// The sections of one department.
struct SectionList: Sendable {
  let names: NameList
  /// The keys of the department's name and of its variants, the longest first.
  private let spellings: [String]
  private let memo = TextMemo<OrganisationNames.Match?>()

  init(_ names: NameList, spellings: [String]) {
    self.names = names
    self.spellings = spellings
  }

  /// The section that `text` means; `nil` if the list has none.
  func match(_ text: String) -> OrganisationNames.Match? {
    memo.value(of: text) { compared($0) }
  }

  private func compared(_ text: String) -> OrganisationNames.Match? {
    if let match = names.match(text) { return match }
    let key = OrganisationNames.withoutCity(NameList.key(text))
    if let name = names.name(ofKey: OrganisationNames.withoutBrackets(key)) {
      return .init(name: name, isExact: false)
    }
    if let name = name(afterSpellingIn: key) { return .init(name: name, isExact: false) }
    // 地域課（西区）
    guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "("),
      let name = names.name(ofKey: String(key[..<bracket]))
    else { return nil }
    return .init(name: name, isExact: false)
  }

  /// The section whose name follows the department's in a key: 西区地域課, 西区(地域課).
  func name(afterSpellingIn key: String) -> String? {
    for spelling in spellings where key.hasPrefix(spelling) {
      let rest = OrganisationNames.withoutBrackets(String(key.dropFirst(spelling.count)))
      if let name = names.name(ofKey: rest) { return name }
    }
    return nil
  }
}
