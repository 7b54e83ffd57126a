import ArgumentParser
import Conversion
import Messages

/// `mokuhyo check`: reads inputs and prints what it finds.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Print what is odd in the sheets, with sheet and cell; write nothing.",
        "シートの気になる点を、シートとセルの番地つきで表示します。何も書き込みません。"))
  }

  @OptionGroup var reading: ReadingArguments

  @Flag(help: ArgumentHelp(say("Print one JSON array.", "JSON の配列で表示します。")))
  var json = false

  @Flag(help: ArgumentHelp(say("Print SARIF 2.1.0.", "SARIF 2.1.0 で表示します。")))
  var sarif = false

  @Flag(
    help: ArgumentHelp(
      say("Print the table of all codes, and end.", "コードの一覧を表示して終わります。")))
  var codes = false

  @Flag(
    help: ArgumentHelp(
      say("End with status 1 also when something was warned of.", "警告があれば終了コードを 1 にします。")))
  var strict = false

  @Option(
    help: ArgumentHelp(
      say(
        "The encoding of the inputs' text (default: found out).", "入力のテキストの文字コード(省略時は自動判別)。"),
      valueName: "name"))
  var encoding: EncodingArgument?

  @OptionGroup var language: LanguageArgument

  func run() throws {
    guard !codes else {
      Terminal.output.write(Array(CodeTable.text.utf8))
      return
    }
    guard !(json && sarif) else {
      throw UsageFault("--json and --sarif cannot go together", "--json と --sarif は同時に指定できません")
    }
    let options = reading.options(try reading.template(), encoding: encoding?.encoding)
    let printer = FindingsPrinter(style: json ? .json : sarif ? .sarif : .lines)
    let result = Checker(options, reporter: printer).check(try reading.foundInputs())
    printer.finish()
    throw ExitCode(result.exitStatus(isStrict: strict))
  }
}
