import Messages

/// Translates the parser's own words in help into the user's language.
///
/// The texts of commands and options are ours, in both languages; the parser's headings and the
/// help for its own options are only in English.
enum HelpText {
  /// A help screen, or the parser's dump of all options, with the parser's words in the user's
  /// language.
  static func translated(_ text: String, to language: Language = .ofUser) -> String {
    guard language == .japanese else { return text }
    var text = text
    for (english, japanese) in words { text = text.replacing(english, with: japanese) }
    return text.replacing(/See '(.*)' for detailed help\./) { "くわしくは \($0.output.1) で表示します。" }
  }

  private static let words = [
    ("OVERVIEW: ", "概要: "),
    ("USAGE: ", "使い方: "),
    ("\nARGUMENTS:\n", "\n引数:\n"),
    ("\nOPTIONS:\n", "\nオプション:\n"),
    ("\nSUBCOMMANDS:\n", "\nコマンド:\n"),
    ("<options>", "<オプション>"),
    ("<subcommand>", "<コマンド>"),
    (" (values: ", " (値: "),
    // The parser breaks lines before the words are translated.
    (" (values:\n", " (値:\n"),
    (" (default: ", " (既定: "),
    ("; default: ", "、既定: "),
    ("Show the version.", "版を表示します。"),
    ("Show help information.", "この説明を表示します。"),
    ("Show subcommand help information.", "コマンドの説明を表示します。"),
  ]
}
