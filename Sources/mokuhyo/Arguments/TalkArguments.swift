import ArgumentParser
import Conversion
import Messages

/// Options for how much a run prints.
struct TalkArguments: ParsableArguments {
  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Print errors only.", "エラーだけを表示します。")))
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      say(
        "Print each file as it is finished, and a summary at the end (on a terminal there is always "
          + "one).",
        "ファイルごとの結果と、終わりのまとめを表示します(まとめは、端末ではいつも出ます)。")))
  var verbose = false

  func validate() throws {
    guard !(quiet && verbose) else {
      throw ValidationError(
        say("--quiet and --verbose cannot be combined", "--quiet と --verbose は同時に指定できません"))
    }
  }

  /// The lowest severity that is printed.
  var least: Severity { quiet ? .error : .info }

  /// Whether the run ends with a summary.
  var hasSummary: Bool { verbose || !quiet && Terminal.error.isInteractive }
}
