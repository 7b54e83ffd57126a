import ArgumentParser
import Conversion

/// Options for converting many files.
struct BulkArguments: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        "Convert only inputs that are new or changed since the last run into the same folder.",
        "同じフォルダーへの前回の変換から、追加・変更された入力だけを変換します。")))
  var update = false

  @Option(
    help: ArgumentHelp(
      say(
        "Read the inputs' paths from this list, one per line or each followed by a zero byte; - is "
          + "standard input.",
        "入力のパスをこの一覧から読みます。1行に1件、またはゼロバイト区切り。- は標準入力。"),
      valueName: "list"), completion: .file())
  var filesFrom: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Write failures as records of the output (file, messages) and exit with status 0; for jsonl.",
        "失敗を出力の1件(file と messages)として書き、終了コードは 0 にします。jsonl 用。")))
  var keepGoing = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say(
        "The number of threads, at most one per core (default: one per core).",
        "並列数。コア数まで(省略時はコア数)。"),
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    guard jobs ?? 1 > 0 else {
      throw ValidationError(say("--jobs must be 1 or more", "--jobs には 1 以上の数を指定してください"))
    }
  }

  /// Rejects options that do not suit the output.
  func check(_ destination: Destination, _ format: Format) throws {
    var isFolder = false
    if case .folder = destination { isFolder = true }
    if update, !isFolder {
      throw UsageError(.updateNeedsFolder)
    }
    if keepGoing, format != .jsonl || isFolder {
      throw UsageError(.keepGoingNeedsLines)
    }
  }
}
