public import ArgumentParser
public import Messages

/// The option `--lang`, shared by all commands.
struct LanguageArgument: ParsableArguments {
  // The value is determined before parsing, by `Language.ofUser`; here it is only validated.
  @Option(
    help: ArgumentHelp(
      say(
        "The language of messages: en or ja (default: from LANG).",
        "メッセージの言語: en または ja(省略時は LANG に従います)。"), valueName: "en|ja"))
  var lang: Language?
}

extension Language: ExpressibleByArgument {}
