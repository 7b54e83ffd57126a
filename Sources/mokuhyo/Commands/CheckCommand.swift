import ArgumentParser
import Conversion
import FormTemplate
import Messages
import Reporting

/// `mokuhyo check`: reads inputs and prints its findings.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Print what looks wrong in the sheets, with sheet and cell; write nothing.",
        "シートの気になる点を、シートとセルの番地つきで表示します。何も書き込みません。"),
      discussion: say(
        """
        On a terminal, findings are grouped by file, the worst first; in a pipe or file they are
        one per line, FILE[SHEET]!CELL: severity: text [code], in the inputs' order.

        --explain prints what each cell of one file was read as, and why, in columns separated by
        tabs: cell, text, read as. The findings go to standard error.
        """,
        """
        端末では、問題の大きいファイルから順に、ファイルごとにまとめて表示します。パイプやファイルへは、
        入力の順に1行に1件、FILE[SHEET]!CELL: 重さ: 内容 [コード] の形で書きます。

        --explain は、一つのファイルについて、どのセルを何として読んだか、その理由とともに表示します。
        列は、セル、文字、何として読んだか(タブ区切り)です。見つかった点は標準エラー出力に書きます。
        """))
  }

  @OptionGroup var reading: ReadingArguments

  @Flag(help: ArgumentHelp(say("Print one JSON array.", "JSON の配列で表示します。")))
  var json = false

  @Flag(help: ArgumentHelp(say("Print SARIF 2.1.0.", "SARIF 2.1.0 で表示します。")))
  var sarif = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Print what each cell of one file was read as, and why.",
        "一つのファイルの、どのセルを何として読んだか、その理由とともに表示します。")))
  var explain = false

  @Flag(
    help: ArgumentHelp(
      say("Print the table of all codes and exit.", "コードの一覧を表示して終わります。")))
  var codes = false

  @Flag(
    help: ArgumentHelp(
      say("Exit with status 1 if there were warnings, too.", "警告があれば終了コードを 1 にします。")))
  var strict = false

  @Option(help: .inputEncoding)
  var encoding: EncodingArgument?

  @OptionGroup var expect: ExpectArguments

  @Flag(
    help: ArgumentHelp(
      say(
        "Print only the sections that --expect misses, one a line.",
        "--expect の課のうち、シートがないものの名前だけを1行に一つずつ表示します。")))
  var missing = false

  @OptionGroup var report: ReportArguments

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Replace an existing report.", "すでにある報告書を置き換えます。")))
  var force = false

  @OptionGroup var talk: TalkArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    guard !codes else {
      return try Terminal.output.put(Array(CodeTable.text.utf8))
    }
    guard !(json && sarif) else {
      throw UsageError(.exclusive(option: "--json", others: ["--sarif"]))
    }
    try checkMissing()
    let forms = try reading.templates.forms()
    let template = forms.first ?? .standard
    var options = reading.options(forms, encoding: encoding?.encoding)
    if explain { try printExplanation(&options) }
    options.countsMarks = report.path != nil
    options.expected = try expect.expected(template)
    let style = style
    let printer = FindingsPrinter(style: style)
    let watcher = RunWatcher(
      printer, talk: talk, report: try report.file(replaces: force), keepsRecord: style == .groups)
    let inputs = try reading.foundInputs()
    let otherPaths = reading.templates.paths
    try watcher.prepare(besides: inputs.map(\.address) + otherPaths)
    let result = Checker(options, observer: watcher).check(inputs)
    printer.finish(watcher.record, least: talk.least)
    if let expected = options.expected, missing {
      printer.printNames(expected.texts(of: result.missing))
    }
    guard printer.isWhole else { throw Terminal.unwritten() }
    try watcher.finish(
      .check, template: template, expected: options.expected, besides: otherPaths)
    throw ExitCode(result.exitStatus(isStrict: strict))
  }

  private func checkMissing() throws {
    guard missing else { return }
    guard !expect.names.isEmpty else {
      throw UsageError(.needs(option: "--missing", other: "--expect"))
    }
    guard !json, !sarif, !explain else {
      throw UsageError(.exclusive(option: "--missing", others: ["--json", "--sarif", "--explain"]))
    }
  }

  /// Prints what the cells of the only input were read as, and ends.
  private func printExplanation(_ options: inout ReadingOptions) throws -> Never {
    guard !json, !sarif, report.path == nil else {
      throw UsageError(.exclusive(option: "--explain", others: ["--json", "--sarif", "--report"]))
    }
    let inputs = try reading.foundInputs()
    guard inputs.count == 1, let input = inputs.first else {
      throw UsageError(.explainsOneFile(given: inputs.count))
    }
    options.explains = true
    let result = InputReader(options).read(input)
    guard ExplanationPrinter(options: options).print(result) else {
      throw Terminal.unwritten()
    }
    ConsoleReporter().print(result.messages)
    if result.explanations.isEmpty, !result.hasErrors {
      Terminal.error.print(
        "mokuhyo: "
          + say(
            "the file is a data table or canonical data: every column or key is a field",
            "データ表または正規データです。列やキーがそのまま項目になります"))
    }
    let isWarned = result.messages.contains { $0.severity == .warning }
    throw ExitCode(result.hasErrors || strict && isWarned ? 1 : 0)
  }

  private var style: FindingsPrinter.Style {
    if missing { return .names }
    if json { return .json }
    if sarif { return .sarif }
    return Terminal.output.isInteractive ? .groups : .lines
  }
}
