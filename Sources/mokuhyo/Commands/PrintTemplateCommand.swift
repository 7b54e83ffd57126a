import ArgumentParser
import FormTemplate

/// `mokuhyo template print`: the built-in template, to be copied and changed.
struct PrintTemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        "Print the built-in template, to copy and change.",
        "内蔵の様式ファイルを表示します。写して直すときに使います。"))
  }

  @OptionGroup var language: LanguageArgument

  func run() throws {
    try Terminal.output.put(Template.standardBytes)
  }
}
