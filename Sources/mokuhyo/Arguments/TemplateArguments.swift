import ArgumentParser
import Conversion
import FormTemplate
import GoalSheet
import Messages

/// The options that name the forms which inputs may be.
struct TemplateArguments: ParsableArguments {
  @Option(
    name: .customLong("template"), help: .templates, completion: .file(extensions: ["yaml"]))
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      say(
        "Read only the forms of the templates given, not the official one.",
        "指定した様式だけを読み、公式様式は読みません。")))
  var templateOnly = false

  /// The forms, those given first and then the official one.
  func forms() throws -> [Template] {
    guard !paths.isEmpty else {
      guard !templateOnly else {
        throw UsageError(.needs(option: "--template-only", other: "--template"))
      }
      return [.standard]
    }
    return try TemplateFile.read(paths, only: templateOnly).forms
  }

  /// The options for reading inputs that are of any of the forms.
  func options(_ forms: [Template]) -> ReadingOptions {
    var options = ReadingOptions(vocabulary: (forms.first ?? .standard).vocabulary)
    if !paths.isEmpty { options.forms = forms.map(\.named) }
    return options
  }

  /// The representation of the templates' contents in the record of a run.
  func digest() throws -> String {
    guard !paths.isEmpty else { return "standard" }
    let digests = try TemplateFile.read(paths, only: templateOnly).digests
    return digests.joined(separator: " ") + (templateOnly ? " only" : "")
  }
}
