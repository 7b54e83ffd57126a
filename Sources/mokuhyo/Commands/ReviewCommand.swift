import ArgumentParser
import Conversion
import FormTemplate
import Messages
import Reporting
import XLSXWriting

/// `mokuhyo review`: writes copies with notes, to be sent back to the sections.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say(
        "Write copies with notes on what is odd, to be sent back to the sections.",
        "気になる点をメモにした写しを作ります。各課に返すためのものです。"),
      discussion: say(
        """
        Each file with a finding at a cell comes back as the section's own workbook, with a note on
        each cell and the worksheet 点検結果 at its end; nothing else in it changes. Files that are no
        .xlsx or .xlsm come back as the official form. FOLDER/点検結果.xlsx lists the findings of all
        files, also of those that cannot be read.
        """,
        """
        気になるセルがあるファイルごとに、提出されたブックそのものに、セルのメモと、末尾のシート「点検結果」を
        付けた写しを作ります。ほかは何も変えません。.xlsx・.xlsm でないファイルは、公式様式に直して返します。
        フォルダーの 点検結果.xlsx は、読めなかったものも含む、全ファイルの一覧です。
        """))
  }

  @OptionGroup var reading: ReadingArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("The folder for the copies.", "写しを書き出すフォルダー。"), valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(
    help: ArgumentHelp(
      say("Copy the files without findings, too.", "気になる点がないファイルの写しも作ります。")))
  var all = false

  @OptionGroup var expect: ExpectArguments

  @Option(help: .inputEncoding)
  var encoding: EncodingArgument?

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Replace files that exist.", "すでにあるファイルを置き換えます。")))
  var force = false

  @OptionGroup var report: ReportArguments

  @OptionGroup var talk: TalkArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let forms = try reading.templates.forms()
    let template = forms.first ?? .standard
    var options = ReviewOptions(
      folder: output, template: template, language: .ofUser,
      date: say(RunTime.now.day, RunTime.now.japaneseDay), day: RunTime.now.day)
    options.otherTemplates = Array(forms.dropFirst())
    options.reading = reading.options(forms, encoding: encoding?.encoding)
    options.reading.expected = try expect.expected(template)
    options.reading.countsMarks = report.path != nil
    options.copiesAll = all
    options.replaces = force
    AllocatorTuning.start()
    let reporter = ConsoleReporter()
    let watcher = RunWatcher(reporter, talk: talk, report: try report.file(replaces: force))
    let inputs = try reading.foundInputs()
    let otherPaths = reading.templates.paths
    try watcher.prepare(besides: inputs.map(\.address) + otherPaths)
    let result = ReviewRun(options, observer: watcher).run(inputs)
    reporter.finish(result, isQuiet: talk.quiet)
    try watcher.finish(
      .check, template: template, expected: options.reading.expected, besides: otherPaths)
    throw ExitCode(result.exitStatus(isStrict: false))
  }
}
