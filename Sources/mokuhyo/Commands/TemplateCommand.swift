import ArgumentParser
import Conversion
import FormLayout
import FormTemplate
import GoalSheet
import Messages

/// `mokuhyo template`: the file of the form's words and looks.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say("Check a template, or print the built-in one.", "様式ファイルを点検・表示します。"),
      subcommands: [CheckTemplateCommand.self, PrintTemplateCommand.self])
  }
}
