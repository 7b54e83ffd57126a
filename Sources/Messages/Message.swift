/// A finding, with the place that it concerns.
public struct Message: Hashable, Sendable {
  /// What kind of message it is.
  public var code: MessageCode
  /// Where it is.
  public var place: Place
  /// What was found, what was expected and, if possible, what to write instead.
  public var text: BilingualText
  /// The severity of the code, except that ``MessageCode/missingColumn`` is a warning if the rest of
  /// the form was read, and ``MessageCode/sheetSkipped`` is one if something may be lost.
  public var severity: Severity
  /// What to write into the cell instead of its whole text; `""` clears the cell, and `nil` says that
  /// only a person knows.
  public var suggestion: String?

  /// A message of the code's own severity, unless `severity` says another.
  public init(
    _ code: MessageCode, at place: Place, english: String, japanese: String,
    severity: Severity? = nil, suggestion: String? = nil
  ) {
    self.init(
      code, at: place, text: BilingualText(english: english, japanese: japanese),
      severity: severity, suggestion: suggestion)
  }

  /// The same, with a text that may be worded later.
  package init(
    _ code: MessageCode, at place: Place, text: BilingualText, severity: Severity? = nil,
    suggestion: String? = nil
  ) {
    self.code = code
    self.place = place
    self.text = text
    self.severity = severity ?? code.severity
    self.suggestion = suggestion
  }
}

extension Message {
  /// The message about an input that could not be read.
  ///
  /// An address does not include package parts: if it leads to no cell, the sentence names the
  /// part.
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
