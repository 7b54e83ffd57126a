public import ArgumentParser
public import Messages

/// `--lang`, which every command has.
struct LanguageArgument: ParsableArguments {
  // The value is looked up before parsing; see `Language.ofUser`. Here it is checked.
  @Option(
    help: ArgumentHelp(
      say(
        "The language of messages: en or ja (default: as LANG says).",
        "メッセージの言語: en または ja(省略時は LANG に従います)。"), valueName: "en|ja"))
  var lang: Language?
}

extension Language: ExpressibleByArgument {}
