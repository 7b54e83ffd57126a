import ArgumentParser
import Bytes
import Conversion
import Files
import FormTemplate

/// The option `--template`.
struct TemplateArgument: ParsableArguments {
  @Option(
    name: .customLong("template"),
    help: ArgumentHelp(
      say(
        "The template, a file with the form's wording and design (default: the official form).",
        "様式ファイル(見出しの言葉と体裁)。省略時は公式様式。"), valueName: "file"), completion: .file(extensions: ["yaml"]))
  var path: String?

  /// The template given, or the official one.
  func template() throws -> Template {
    try path.map(TemplateFile.read) ?? .standard
  }

  /// The representation of the template's content in the record of a run.
  func digest() throws -> String {
    guard let path else { return "standard" }
    do {
      return SHA256.digest(of: try FileSystem.contents(of: path) ?? [])
    } catch {
      throw TemplateFile.unreadable(path, error)
    }
  }
}
