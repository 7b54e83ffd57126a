import ArgumentParser
import Comparison
import Conversion
import FormTemplate
import GoalSheet
import Messages
import Reporting

/// `mokuhyo compare`: says what changed between two sets of sheets.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: say(
        "Say what changed between two sets of sheets.", "二組のシートの違いを表示します。"),
      discussion: say(
        """
        OLD and NEW are files, folders or zips: April's plans and March's results, or two years.
        Sheets are paired by department and section, else by likeness; lines by their goals,
        indicators and initiatives. Each change is a line, with its old and new cell.

        Within one fiscal year a changed goal, indicator or target is a warning (plan-changed).
        """,
        """
        OLD と NEW には、ファイル、フォルダー、zip を指定します。4月の計画と3月の結果、または二つの年度です。
        シートは部と課で(なければ内容の近さで)、行は組織目標・取組指標・取組名称で組にします。
        違いは1行に1件、前と後のセルとともに表示します。

        同じ年度の中で組織目標・取組指標・目標が変わっていれば、警告(plan-changed)になります。
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("The earlier sheets, in any form that is read.", "前のシート(読み取れる形式なら何でも)。"),
      valueName: "old"), completion: .file())
  var old: String

  @Argument(
    help: ArgumentHelp(
      say("The later sheets.", "後のシート。"), valueName: "new"), completion: .file())
  var new: String

  @Flag(help: ArgumentHelp(say("Print JSON.", "JSON で表示します。")))
  var json = false

  @Option(
    help: ArgumentHelp(
      say(
        "Only changes of these kinds, between commas: goals, indicators, targets, results, marks.",
        "この種類の違いだけ(カンマ区切り): goals(組織目標)、indicators(取組指標)、targets(目標)、"
          + "results(結果)、marks(評価)。"), valueName: "kinds"))
  var only: ScopeArgument?

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      say(
        "Write the comparison to this file: .html is a page with both sides, .json the same as data.",
        "比較をこのファイルに書きます。.html は前と後を並べたページ、.json は同じ内容のデータ。"),
      valueName: "file"))
  var reportPath: String?

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("Replace a report that exists.", "すでにある報告書を置き換えます。")))
  var force = false

  @Flag(
    help: ArgumentHelp(
      say("End with status 1 also when something was warned of.", "警告があれば終了コードを 1 にします。")))
  var strict = false

  @OptionGroup var templates: TemplateArguments

  @Option(help: .inputEncoding)
  var encoding: EncodingArgument?

  @OptionGroup(title: say("Limits", "上限"))
  var limits: LimitArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let forms = try templates.forms()
    let report = try ReportArguments.file(reportPath, replaces: force)
    let finder = InputFinder(limits: limits.limits)
    let inputs = [old, new].map { finder.inputs(of: $0) }
    let paths = inputs.joined().map(\.address) + templates.paths
    try OutputError.ending { () throws(OutputError) in try report?.prepare(besides: paths) }
    var options = templates.options(forms)
    options.encoding = encoding?.encoding
    options.limits = limits.limits
    let run = ComparisonRun(options, forms: forms, scope: ComparisonScope(only?.kinds ?? []))
    let outcome = run.compare(inputs[0], inputs[1])
    ConsoleReporter().print(outcome.errors)
    guard let comparisons = outcome.comparisons else { throw ExitCode(1) }
    try print(comparisons)
    if let report {
      try OutputError.ending { () throws(OutputError) in
        try report.write(Self.bytes(of: comparisons, report.format), besides: paths)
      }
    }
    let isWarned = strict && comparisons.contains { $0.hasPlanChange }
    throw ExitCode(!outcome.errors.isEmpty || isWarned ? 1 : 0)
  }

  private func print(_ comparisons: [SheetComparison]) throws {
    let bytes =
      json
      ? ComparisonJSON.json(of: comparisons)
      : Array(
        ComparisonText(language: .ofUser, isColoured: Terminal.output.hasColours)
          .text(of: comparisons).utf8)
    try Terminal.output.put(bytes)
  }

  private static func bytes(
    of comparisons: [SheetComparison], _ format: ReportFile.Format
  ) -> [UInt8] {
    switch format {
    case .html:
      ComparisonPage(comparisons, language: .ofUser, version: Mokuhyo.version).html
    case .json: ComparisonJSON.json(of: comparisons)
    }
  }
}
