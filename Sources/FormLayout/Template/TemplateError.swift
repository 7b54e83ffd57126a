public import Messages

/// Why a template cannot be used, and where in its file.
public struct TemplateError: Error, Hashable {
  /// The file as the user named it.
  public var file: String
  /// Counted from one; `nil` where the fault is nowhere in particular.
  public var line: Int?
  /// The way to the value, as in `columns[3].width`; entries of a list count from one.
  public var key: String?
  /// What was found and what was expected.
  public var text: BilingualText

  public init(file: String, line: Int?, key: String?, text: BilingualText) {
    self.file = file
    self.line = line
    self.key = key
    self.text = text
  }

  /// The whole message: file, line, key and sentence.
  public subscript(language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if let key { place += ": \(key)" }
    return place + ": " + text[language]
  }
}

/// A fault met while a template is decoded, before the file's name is added.
struct TemplateFault: Error {
  var line: Int?
  var key: String?
  var text: BilingualText

  init(line: Int?, key: String?, english: String, japanese: String) {
    self.line = line
    self.key = key
    self.text = BilingualText(english: english, japanese: japanese)
  }
}
