public import Messages

/// Why a template cannot be used, and where in its file.
public struct TemplateError: Error, Hashable {
  /// The name of the file, as the user gave it.
  public var file: String
  /// The line, counted from one; `nil` if no single line is at fault.
  public var line: Int?
  /// The path to the value, as in `columns[3].width`, with list entries counted from one.
  ///
  /// `nil` if the error has no key.
  public var key: String?
  /// What is wrong.
  public var reason: TemplateReason

  /// An error in a template file; lines count from one.
  public init(_ reason: TemplateReason, file: String, line: Int? = nil, key: String? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
    self.key = key
  }

  /// What was found and what was expected, as a sentence without its place.
  public var text: BilingualText { reason.text }

  /// The whole message: file, line, key and sentence.
  public subscript(language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if let key { place += ": \(key)" }
    return place + ": " + text[language]
  }
}
