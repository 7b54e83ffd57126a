import ArgumentParser
import Conversion
import FormLayout
import FormTemplate
import GoalSheet
import Messages

/// `mokuhyo template`: handles the file with the form's words and design.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say(
        "Check or draft a template, or print the built-in one or the schema.",
        "様式ファイルを点検・表示し、下書きを作ります。"),
      subcommands: [
        CheckTemplateCommand.self, InitTemplateCommand.self, PrintTemplateCommand.self,
        PrintSchemaCommand.self,
      ])
  }
}
