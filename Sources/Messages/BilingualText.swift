/// One sentence in the program's two languages.
public struct BilingualText: Sendable {
  /// Whoever reads a message needs one of its languages at most, and many messages are only counted.
  private enum Content {
    case given(english: String, japanese: String)
    case onDemand(any Sentence)
  }

  private let content: Content

  /// One sentence in both languages, without a full stop and without the place.
  public init(english: String, japanese: String) {
    content = .given(english: english, japanese: japanese)
  }

  /// A sentence that is worded when it is asked for.
  package init(_ sentence: any Sentence) { content = .onDemand(sentence) }

  /// The sentence in English.
  public var english: String {
    switch content {
    case .given(let english, _): english
    case .onDemand(let sentence): sentence.english
    }
  }

  /// The sentence in Japanese.
  public var japanese: String {
    switch content {
    case .given(_, let japanese): japanese
    case .onDemand(let sentence): sentence.japanese
    }
  }

  /// The sentence in a language.
  public subscript(language: Language) -> String {
    language == .japanese ? japanese : english
  }
}

extension BilingualText: Hashable {
  /// Whether both read the same in both languages.
  public static func == (a: BilingualText, b: BilingualText) -> Bool {
    a.english == b.english && a.japanese == b.japanese
  }

  /// Hashes what it reads in both languages.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(english)
    hasher.combine(japanese)
  }
}
