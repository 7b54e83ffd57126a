/// One sentence in the program's two languages.
public struct BilingualText: Hashable, Sendable {
  /// The sentence in English.
  public var english: String
  /// The sentence in Japanese.
  public var japanese: String

  /// One sentence in both languages, without a full stop and without the place.
  public init(english: String, japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// The sentence in a language.
  public subscript(language: Language) -> String {
    language == .japanese ? japanese : english
  }
}
