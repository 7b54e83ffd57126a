import Glibc
import Messages

extension Language {
  /// The language the user is spoken to in: what `--lang` says, else the locale.
  ///
  /// It is known before the command line is parsed, because help is in it too.
  static let ofUser: Language = ofArguments(CommandLine.arguments.dropFirst()) ?? ofLocale

  /// The language of the last `--lang`, if its value is one.
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

  /// Japanese where the locale says so.
  ///
  /// `C` says nothing about the language.
  private static var ofLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let locale = unsafe String(cString: value)
      if locale.isEmpty || locale == "POSIX" || locale == "C" || locale.hasPrefix("C.") { continue }
      return locale.hasPrefix("ja") ? .japanese : .english
    }
    return .english
  }
}

/// The text in the user's language.
func say(_ english: String, _ japanese: String) -> String {
  Language.ofUser == .japanese ? japanese : english
}
