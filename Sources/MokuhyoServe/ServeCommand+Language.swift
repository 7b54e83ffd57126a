import Files
import Messages

extension ServeCommand {
  /// The language of the command's own words: that of the locale.
  static let language = Language.ofLocale

  /// The text in the user's language.
  static func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }
}
