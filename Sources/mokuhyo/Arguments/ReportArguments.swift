import ArgumentParser
import Conversion

/// Options for the report on a run.
struct ReportArguments: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      say(
        "Write a report on the run to this file: a page to read and print (.html), or the same as "
          + "data (.json). An existing file is replaced only with --force.",
        "結果の報告書をこのファイルに書きます。.html は読んで印刷するページ、.json は同じ内容のデータ。"
          + "すでにあるときは --force を付けた場合だけ置き換えます。"),
      valueName: "file"))
  var path: String?

  /// The report's file, if one is wanted.
  func file(replaces: Bool) throws -> ReportFile? {
    try Self.file(path, replaces: replaces)
  }

  /// The report's file at a path, if there is one.
  static func file(_ path: String?, replaces: Bool) throws -> ReportFile? {
    guard let path else { return nil }
    guard let format = ReportFile.Format(fileName: path) else {
      throw UsageError(.reportNameUnknown(path: path))
    }
    guard case .file = Destination(path) else {
      throw UsageError(.reportIsFolder(path: path))
    }
    return ReportFile(path: path, format: format, replaces: replaces)
  }
}
