import ArgumentParser
import FormTemplate

/// `mokuhyo template schema`: the JSON Schema of template files, for editors.
struct PrintSchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: say(
        "Print the JSON Schema of templates, for editors that complete and check.",
        "様式ファイルの JSON Schema を表示します。エディターの補完と点検に使います。"))
  }

  @OptionGroup var language: LanguageArgument

  func run() {
    Terminal.output.write(Template.schemaBytes)
  }
}
