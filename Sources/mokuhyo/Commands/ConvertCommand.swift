public import ArgumentParser
public import Conversion
import Files
import Delimited
import Files
import FormLayout
import FormTemplate
import Messages
import Reporting
import WorkbookReading
import XLSXWriting

/// `mokuhyo convert`: reads inputs and writes outputs.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: say(
        "Convert sheets to the official workbook or to canonical data.",
        "シートを公式様式のブックや正規データに変換します。"),
      discussion: say(
        """
        All inputs go into one OUTPUT, in the order given. If OUTPUT is a folder (or ends with /), each
        gets its own file, named after the input and, if it has several sheets, the section.
        The format is given by --to or OUTPUT's extension. Without -o, text goes to standard output.
        """,
        """
        すべての入力を、指定した順に一つの OUTPUT にまとめます。OUTPUT がフォルダー(または末尾が /)なら、
        入力ファイルの名前(複数シートなら課名も)を付けたファイルに分けます。
        形式は --to か OUTPUT の拡張子で決まります。-o がなければ標準出力に書きます。
        """))
  }

  @OptionGroup var reading: ReadingArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("The output file, a folder, or - for standard output.", "出力先のファイル、フォルダー、または標準出力を表す -。"),
      valueName: "output"), completion: .file())
  var output: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        "The output's format: \(Format.list) (default: by OUTPUT's extension, else json).",
        "出力の形式: \(Format.list)(省略時は OUTPUT の拡張子、なければ json)。"),
      valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      say(
        "form: the official form (default for xlsx); data: the data table.",
        "form: 公式様式(xlsx の既定)、data: データ表。"), valueName: "form|data"))
  var layout: Layout?

  @Option(
    help: ArgumentHelp(
      say(
        "The encoding of CSV and TSV: of the output if it is one of them, otherwise of the inputs.",
        "CSV・TSV の文字コード。出力が CSV・TSV ならその文字コード、それ以外なら入力の文字コード。"),
      valueName: "name"))
  var encoding: EncodingArgument?

  @Option(help: .inputEncoding)
  var inputEncoding: EncodingArgument?

  @Flag(
    help: ArgumentHelp(
      say(
        "Put an apostrophe before texts of CSV and TSV that a spreadsheet may take for formulas.",
        "表計算ソフトが数式と見なすおそれのある文字の先頭に「'」を付けます(CSV・TSV)。")))
  var formulaGuard = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Write names of organisations, plan positions, marks, years of labels and units as they are "
          + "spelled rightly, and say each change.",
        "組織名、総合計画の位置づけ、評価の記号、見出しの年、単位を正しい書き方に直して書き出し、直した所を表示します。")))
  var fix = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Replace existing outputs.", "すでにある出力を置き換えます。")))
  var force = false

  @Flag(
    help: ArgumentHelp(
      say("Exit with status 1 if there were warnings, too.", "警告があれば終了コードを 1 にします。")))
  var strict = false

  @OptionGroup var form: FormArguments

  @Flag(
    help: ArgumentHelp(
      say(
        "Begin the workbook with a list of its sections, their marks and a chart.",
        "ブックの初めに、課ごとの評価の一覧とグラフを付けます。")))
  var cover = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Add to source the cell of each value; for json, jsonl and sqlite.",
        "それぞれの値があったセルを source に加えます(json・jsonl・sqlite)。")))
  var cells = false

  @OptionGroup var expect: ExpectArguments

  @OptionGroup var bulk: BulkArguments

  @OptionGroup var report: ReportArguments

  @OptionGroup var talk: TalkArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let destination = output.map { Destination($0) } ?? .standardOutput
    let format = try outputFormat(destination)
    try checkLayout(format)
    guard !formulaGuard || format == .csv || format == .tsv else {
      throw UsageError("--formula-guard is for csv and tsv", "--formula-guard は csv と tsv だけで使えます")
    }
    guard !cells || [.json, .jsonl, .sqlite].contains(format) else {
      throw UsageError(
        "--cells is for json, jsonl and sqlite", "--cells は json、jsonl、sqlite だけで使えます")
    }
    try bulk.check(destination, format)
    guard !(bulk.update && !expect.names.isEmpty) else {
      throw UsageError(
        "--expect must read every input, which --update does not",
        "--expect はすべての入力を読むため、--update と同時に指定できません")
    }
    if format == .xlsx { AllocatorTuning.start() }
    let options = try options(destination, format)
    let reporter = ConsoleReporter()
    let watcher = RunWatcher(
      reporter, talk: talk, report: try report.file(replaces: force))
    let converter = Converter(options, observer: watcher)
    let otherPaths = options.otherInputs + outputPaths(destination)
    let result: ConversionResult
    if let list = bulk.filesFrom {
      try watcher.prepare(besides: otherPaths)
      result = try convert(pathsFrom: list, converter, destination)
    } else {
      let inputs = try reading.foundInputs()
      try watcher.prepare(besides: inputs.map(\.address) + otherPaths)
      result = converter.convert(inputs)
    }
    reporter.finish(result, isQuiet: talk.quiet)
    try watcher.finish(
      .convert, template: options.template, expected: options.reading.expected,
      besides: otherPaths)
    throw ExitCode(result.exitStatus(isStrict: strict))
  }

  private func outputPaths(_ destination: Destination) -> [String] {
    if case .file(let path) = destination { [path] } else { [] }
  }

  /// Converts the files of a list, as their paths arrive if the output allows it.
  private func convert(
    pathsFrom list: String, _ converter: Converter, _ destination: Destination
  ) throws -> ConversionResult {
    guard reading.inputs.isEmpty else {
      throw UsageError(
        "inputs and --files-from cannot be combined", "入力と --files-from は同時に指定できません")
    }
    let paths: PathReader
    do {
      paths = try PathReader(list)
    } catch {
      Terminal.error.print("mokuhyo: \(list): " + error.text[.ofUser])
      throw ExitCode(1)
    }
    let limits = reading.limits.limits
    switch destination {
    case .standardOutput, .stream, .memory:
      return converter.convert(InputSource(pathsFrom: paths, limits: limits))
    case .file, .folder:
      // All inputs must be known before anything is written, because none may be overwritten.
      var inputs: [Input] = []
      while let path = paths.next() { inputs += InputFinder(limits: limits).inputs(of: path) }
      return converter.convert(inputs)
    }
  }

  private func options(
    _ destination: Destination, _ format: Format
  ) throws -> ConversionOptions {
    let template = try reading.template()
    var options = ConversionOptions(destination: destination, format: format, template: template)
    options.layout = layout
    options.form = form.options(hasCover: cover)
    let isTable = format == .csv || format == .tsv
    options.outputEncoding = isTable ? encoding?.encoding ?? .utf8 : .utf8
    options.reading = reading.options(
      template, encoding: inputEncoding?.encoding ?? (isTable ? nil : encoding?.encoding))
    options.reading.keepsCells = cells
    options.reading.expected = try expect.expected(template)
    options.reading.countsMarks = report.path != nil
    options.reading.fixes = fix
    options.otherInputs = [reading.templatePath, bulk.filesFrom].compactMap { $0 }
    options.templateDigest = try reading.templateDigest()
    options.guardsFormulas = formulaGuard
    options.replaces = force
    options.workers = bulk.jobs
    options.updates = bulk.update
    options.keepsGoing = bulk.keepGoing
    options.flushes = bulk.filesFrom != nil
    return options
  }

  /// The format to write, from `--to` or the output's name.
  private func outputFormat(_ destination: Destination) throws -> Format {
    if let format {
      if output == nil, !format.isText {
        throw UsageError(
          "\(format.rawValue) needs -o FILE (or -o - for standard output)",
          "\(format.rawValue) には -o で出力先を指定してください(標準出力なら -o -)")
      }
      return format
    }
    switch destination {
    case .standardOutput, .stream, .memory: return .json
    case .file(let path):
      if let format = Format(fileName: path) { return format }
      throw UsageError(
        "“\(path)” does not show the format; give --to with one of \(Format.list)",
        "「\(path)」からは形式がわかりません。--to で \(Format.list) のどれかを指定してください")
    case .folder:
      throw UsageError(
        "a folder needs --to with one of \(Format.list)",
        "出力先がフォルダーのときは、--to で \(Format.list) のどれかを指定してください")
    }
  }

  private func checkLayout(_ format: Format) throws {
    guard layout == .form, format != .xlsx else { return }
    throw UsageError(
      "the form can only be written as xlsx", "様式の形で書けるのは xlsx だけです")
  }
}

extension Layout: ExpressibleByArgument {}
