/// A language of the program's messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"
}
