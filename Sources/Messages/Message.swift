/// One finding, with the place it is about.
public struct Message: Hashable, Sendable {
  /// What kind of message it is.
  public var code: MessageCode
  /// Where it is.
  public var place: Place
  /// What is there, what was expected and, where it can be said, what to write instead.
  public var text: BilingualText
  /// That of the code; ``MessageCode/sheetSkipped`` is a warning where something may be lost.
  public var severity: Severity

  /// Creates the value from its parts.
  public init(
    _ code: MessageCode, at place: Place, english: String, japanese: String,
    severity: Severity? = nil
  ) {
    self.code = code
    self.place = place
    self.text = BilingualText(english: english, japanese: japanese)
    self.severity = severity ?? code.severity
  }
}

extension Message {
  /// The message that tells of an input that could not be read.
  ///
  /// An address knows no parts of a package: where it leads to no cell, the sentence names the part.
  public init(_ error: ReadError) {
    let code: MessageCode =
      switch error.kind {
      case .unreadableFile: .unreadableFile
      case .encryptedFile: .encryptedFile
      case .unsupportedFormat: .unsupportedFormat
      case .tooLarge: .tooLarge
      }
    self.init(
      code, at: error.place, english: error.text.english, japanese: error.text.japanese)
    if let part = place.part, place.cell == nil, !text.english.contains(part) {
      text = BilingualText(
        english: "\(text.english) (\(part))", japanese: "\(text.japanese)（\(part)）")
    }
  }
}
