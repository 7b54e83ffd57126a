import ArgumentParser
import Conversion
import FormTemplate
import Messages
import WorkbookReading

/// `mokuhyo template init`: drafts a template from a blank form.
struct InitTemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(
        "Draft a template from a blank form.", "白紙の様式から、様式ファイルの下書きを作ります。"),
      discussion: say(
        """
        The draft takes labels, columns, widths, groups, marks, fonts and paper from the workbook.
        What it cannot know is a comment that says what was seen and what you must decide.
        """,
        """
        見出し、列、幅、上の段の見出し、印、書体、用紙をブックから取ります。分からないことは、見たものと
        決めることを説明（#）に書きます。
        """))
  }

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      say("The blank form: .xlsx, .xls or .ods.", "白紙の様式(.xlsx、.xls、.ods)。"), valueName: "file"),
    completion: .file(extensions: ["xlsx", "xlsm", "xls", "ods", "fods"]))
  var form: String

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(
      say(
        "The worksheet of this name (default: the one with the most known labels).",
        "この名前のシート(既定：知っている見出しが最も多いシート)。"), valueName: "name"))
  var sheetName: String?

  @OptionGroup(title: say("Limits", "上限"))
  var limits: LimitArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let run = DraftRun(
      Template.standard.vocabulary, limits: limits.limits, sheetName: sheetName)
    switch run.draft(of: form) {
    case .failure(let error):
      ConsoleReporter().print([error.message])
      throw ExitCode(1)
    case .success(let text): try Terminal.output.put(Array(text.utf8))
    }
  }
}
