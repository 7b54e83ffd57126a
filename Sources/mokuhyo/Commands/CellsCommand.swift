import ArgumentParser
import Conversion
import Messages
import WorkbookReading

/// `mokuhyo cells`: prints the cells of a workbook or delimited text, with or without a form.
struct CellsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cells",
      abstract: say(
        "Print the cells of any workbook or delimited text; no form is needed.",
        "どんなブックや CSV・TSV でも、そのセルを表示します。様式でなくてもかまいません。"),
      discussion: say(
        """
        json and jsonl contain all worksheets with stored values, displayed texts and merged ranges.
        csv and tsv contain the displayed texts of one worksheet: --sheet, or the first visible one.
        """,
        """
        json と jsonl はすべてのシートの、保存された値、表示された文字、結合範囲を書き出します。
        csv と tsv は一つのシート(--sheet か、最初の表示シート)の、表示された文字を書き出します。
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "A workbook, its unzipped folder, or delimited text; - is standard input.",
        "ブック、それを展開したフォルダー、CSV・TSV。- は標準入力。"), valueName: "input"), completion: .file())
  var input: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say("csv (default), tsv, json or jsonl.", "csv(既定)、tsv、json、jsonl。"),
      valueName: "format"))
  var format: CellsFormat = .csv

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(
      say("The worksheet of this name.", "この名前のシート。"), valueName: "name"))
  var sheetName: String?

  @Option(help: .inputEncoding)
  var encoding: EncodingArgument?

  @OptionGroup(title: say("Limits", "上限"))
  var limits: LimitArguments

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let inputs = InputFinder(limits: limits.limits).inputs(of: input)
    guard inputs.count == 1, let input = inputs.first else {
      throw UsageError(.severalFilesForCells(input: self.input))
    }
    var printer = CellsPrinter(format: format, limits: limits.limits)
    printer.sheetName = sheetName
    printer.encoding = encoding?.encoding
    if let message = printer.printCells(of: input) {
      ConsoleReporter().print([message])
      throw ExitCode(1)
    }
  }
}

extension CellsFormat: ExpressibleByArgument {}
