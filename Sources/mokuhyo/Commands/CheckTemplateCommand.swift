import ArgumentParser
import FormLayout
import FormTemplate
import GoalSheet
import Messages

/// `mokuhyo template check`: checks whether a template can be used.
struct CheckTemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Check whether a template can be used; report errors with line and key.",
        "様式ファイルが使えるか、誤りはどの行のどの項目かを表示します。"))
  }

  @Argument(
    help: ArgumentHelp(say("The template.", "様式ファイル。"), valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var language: LanguageArgument

  func run() throws {
    let template = try TemplateFile.read(file)
    let title = template.vocabulary.title.text
    let sections = template.vocabulary.departments.reduce(0) { $0 + $1.sections.count }
    var isWritten = Terminal.output.print(
      "\(file): "
        + say(
          "valid: \(title), \(sections) sections", "正しい様式ファイルです: \(title)、\(sections) 課"))
    for finding in template.findings where isWritten {
      isWritten = Terminal.output.print("\(file): " + say(finding.english, finding.japanese))
    }
    guard isWritten else { throw Terminal.unwritten() }
  }
}
