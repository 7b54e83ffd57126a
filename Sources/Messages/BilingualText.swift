/// One sentence in the program's two languages.
public struct BilingualText: Hashable, Sendable {
  public var english: String
  public var japanese: String

  public init(english: String, japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  public subscript(language: Language) -> String {
    language == .japanese ? japanese : english
  }
}

/// A language of the program's messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"
}
