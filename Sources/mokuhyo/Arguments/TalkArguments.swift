import ArgumentParser
import Conversion
import Messages

/// How much a run says of itself.
struct TalkArguments: ParsableArguments {
  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Print errors only.", "エラーだけを表示します。")))
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      say(
        "Print each file as it is done with, and a summary at the end (on a terminal it comes by "
          + "itself).",
        "ファイルごとの結果と、終わりのまとめを表示します(まとめは、端末ではいつも出ます)。")))
  var verbose = false

  func validate() throws {
    guard !(quiet && verbose) else {
      throw ValidationError(
        say("--quiet and --verbose cannot go together", "--quiet と --verbose は同時に指定できません"))
    }
  }

  /// What is printed at least: messages that weigh as much or more.
  var least: Severity { quiet ? .error : .info }

  /// Whether the run ends with a summary.
  var hasSummary: Bool { verbose || !quiet && Terminal.error.isInteractive }
}
