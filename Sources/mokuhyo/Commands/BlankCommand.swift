import ArgumentParser
import Conversion
import FormLayout
import FormTemplate
import GoalSheet
import Messages
import OOXML
import Reporting
import WorkbookReading
import XLSXWriting

/// `mokuhyo blank`: writes empty forms for the sections to fill in.
struct BlankCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "blank",
      abstract: say(
        "Write empty forms for the sections to fill in.", "各課が記入する、白紙の様式を書き出します。"),
      discussion: say(
        """
        The folder gets a workbook for each section of the template's list, named R6_西区_地域課.xlsx.
        With --from, last year's policy indicators and lines are carried over, from goal to outline but
        without results, marks, status and next steps, and only departments that have sheets from last
        year get forms.
        """,
        """
        様式ファイルの組織の一覧にある課ごとに、R6_西区_地域課.xlsx のような名前のブックをフォルダーに作ります。
        --from を付けると、前年度のシートから政策指標と、No. から概要までの各欄(結果を除く)を引き継ぎ、前年度のシートに
        ある部の分だけを作ります。
        """))
  }

  @Option(help: ArgumentHelp(say("The fiscal year: R6, 令和6年度, 2024.", "年度: R6、令和6年度、2024。")))
  var year: String

  @Option(
    name: .customLong("section"),
    help: ArgumentHelp(
      say("Only the section of this name (repeatable).", "この名前の課だけを作ります(繰り返し可)。"),
      valueName: "name"))
  var sections: [String] = []

  @Option(
    name: .customLong("department"),
    help: ArgumentHelp(
      say("Only sections of this department (repeatable).", "この部の課だけを作ります(繰り返し可)。"),
      valueName: "name"))
  var departments: [String] = []

  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      say(
        "The sections that get a form: 西区, 西区/地域課 or all (repeatable).",
        "様式を作る課: 西区、西区/地域課、all(繰り返し可)。"), valueName: "names"))
  var expected: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      say(
        "Last year's sheets, in any format that can be read.", "前年度のシート(読み取れる形式なら何でも)。"),
      valueName: "input"), completion: .file())
  var lastYear: String?

  @Flag(
    help: ArgumentHelp(
      say("Carry over sheets of the same year, too.", "同じ年度のシートからも引き継ぎます。")))
  var sameYear = false

  @Option(
    name: .customLong("template"), help: .template, completion: .file(extensions: ["yaml"]))
  var templatePath: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("The folder for the forms.", "様式を書き出すフォルダー。"), valueName: "folder"),
    completion: .directory)
  var output: String

  @OptionGroup var form: FormArguments

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Replace existing files.", "すでにあるファイルを置き換えます。")))
  var force = false

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let fiscalYear = try ExpectArguments.fiscalYear(year)
    let template = try templatePath.map(TemplateFile.read) ?? .standard
    var options = BlankOptions(fiscalYear: fiscalYear, folder: output, template: template)
    options.sections = sections
    options.departments = departments
    if !expected.isEmpty {
      options.expected = try ExpectArguments.sections(expected, year: fiscalYear, template)
    }
    options.takesSameYear = sameYear
    options.form = form.options()
    options.replaces = force
    AllocatorTuning.start()
    let reporter = ConsoleReporter()
    let sheets = try lastYear.map { try self.sheets(of: $0, template, reporter) } ?? []
    let result = BlankRun(options, observer: reporter).run(lastYear: sheets)
    reporter.finish(result)
    throw ExitCode(result.exitStatus(isStrict: false))
  }

  /// Last year's sheets; inputs that cannot be read end the command, once all of them are reported.
  private func sheets(
    of path: String, _ template: Template, _ reporter: ConsoleReporter
  ) throws -> [GoalSheet] {
    var options = ReadingOptions(vocabulary: template.vocabulary)
    if templatePath != nil, template.name != Template.standard.name {
      options.forms = [template.named, Template.standard.named]
    }
    let found = SheetCollector(options).sheets(
      of: InputFinder(limits: ReadingLimits()).inputs(of: path))
    let errors = found.messages.filter { $0.severity == .error }
    reporter.print(errors)
    guard errors.isEmpty else { throw ExitCode(1) }
    return found.sheets
  }
}
