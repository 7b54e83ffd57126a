import ArgumentParser
import Delimited

/// The option `--encoding` of commands whose only text is their inputs'.
struct InputEncodingArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "The encoding of the inputs' text (default: detected automatically).",
        "入力のテキストの文字コード(省略時は自動判別)。"),
      valueName: "name"))
  var encoding: EncodingArgument?

  /// The encoding named, if one is.
  var named: TextEncoding? { encoding?.encoding }
}
