import Files
import Messages

extension Language {
  /// The language for the user: from `--lang`, otherwise from the locale.
  ///
  /// It is determined before parsing the command line, because help uses it too.
  static let ofUser: Language = ofArguments(CommandLine.arguments.dropFirst()) ?? ofLocale

  /// The language of the last `--lang`, if its value is valid.
  private static func ofArguments(_ arguments: some Sequence<String>) -> Language? {
    var language: Language?
    var isValue = false
    for argument in arguments {
      if argument == "--" { break }
      if isValue {
        language = Language(rawValue: argument) ?? language
      } else if argument.hasPrefix("--lang=") {
        language = Language(rawValue: String(argument.dropFirst(7))) ?? language
      }
      isValue = argument == "--lang"
    }
    return language
  }
}

/// The text in the user's language.
func say(_ english: String, _ japanese: String) -> String {
  Language.ofUser == .japanese ? japanese : english
}
