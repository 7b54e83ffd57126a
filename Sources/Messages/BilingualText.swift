/// One sentence in the two languages that the program speaks.
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
