public import ArgumentParser
public import Conversion
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
        "Convert sheets to the official workbook, a page, a PDF or canonical data.",
        "シートを公式様式のブックやページ、PDF、正規データに変換します。"),
      discussion: say(
        """
        All inputs go into one OUTPUT, in the order given. If OUTPUT is a folder (or ends with /), each
        gets its own file, named after the input and, if it has several sheets, the section.
        The format is given by --to or OUTPUT's extension. Without -o, text goes to standard output.
        With --expect, one OUTPUT has of each section only the newest sheet that is expected, in the
        order of the template's list.
        """,
        """
        すべての入力を、指定した順に一つの OUTPUT にまとめます。OUTPUT がフォルダー(または末尾が /)なら、
        入力ファイルの名前(複数シートなら課名も)を付けたファイルに分けます。
        形式は --to か OUTPUT の拡張子で決まります。-o がなければ標準出力に書きます。
        --expect を付けると、一つの OUTPUT には、求めている課の最も新しいシートだけを、様式ファイルの組織の順に
        まとめます。
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
        "form: the official form (default for xlsx, html and pdf); data: the data table.",
        "form: 公式様式(xlsx・html・pdf の既定)、data: データ表。"), valueName: "form|data"))
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
      throw UsageError(.onlyFor(option: "--formula-guard", formats: ["csv", "tsv"]))
    }
    guard !cells || [.json, .jsonl, .sqlite].contains(format) else {
      throw UsageError(.onlyFor(option: "--cells", formats: ["json", "jsonl", "sqlite"]))
    }
    guard !cover || format != .html else {
      throw UsageError(.onlyFor(option: "--cover", formats: ["xlsx", "pdf"]))
    }
    try bulk.check(destination, format)
    guard !(bulk.update && !expect.names.isEmpty) else {
      throw UsageError(.expectBesideUpdate)
    }
    if format == .xlsx || format == .pdf { AllocatorTuning.start() }
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
      throw UsageError(.inputsBesideList)
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
    let forms = try reading.templates.forms()
    let template = forms.first ?? .standard
    var options = ConversionOptions(destination: destination, format: format, template: template)
    options.otherTemplates = Array(forms.dropFirst())
    options.layout = layout
    options.form = form.options(hasCover: cover)
    let isTable = format == .csv || format == .tsv
    options.outputEncoding = isTable ? encoding?.encoding ?? .utf8 : .utf8
    options.reading = reading.options(
      forms, encoding: inputEncoding?.encoding ?? (isTable ? nil : encoding?.encoding))
    options.reading.keepsCells = cells
    options.reading.expected = try expect.expected(template)
    options.keepsCounted = options.reading.expected != nil
    options.reading.countsMarks = report.path != nil
    options.reading.fixes = fix
    options.otherInputs = reading.templates.paths + [bulk.filesFrom].compactMap { $0 }
    options.templateDigest = try reading.templates.digest()
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
        throw UsageError(.needsOutput(format: format.rawValue))
      }
      return format
    }
    switch destination {
    case .standardOutput, .stream, .memory: return .json
    case .file(let path):
      if let format = Format(fileName: path) { return format }
      throw UsageError(.formatUnknown(path: path, formats: Format.list))
    case .folder:
      throw UsageError(.folderNeedsFormat(formats: Format.list))
    }
  }

  private func checkLayout(_ format: Format) throws {
    switch (layout, format) {
    case (.form, .csv), (.form, .tsv), (.form, .json), (.form, .jsonl), (.form, .sqlite):
      throw UsageError(.formNeedsWorkbook)
    case (.data, .html), (.data, .pdf): throw UsageError(.dataNeedsTable(format: format.rawValue))
    default: break
    }
  }
}

extension Layout: ExpressibleByArgument {}
