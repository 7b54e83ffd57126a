import ArgumentParser
import Bytes
import Conversion
import Files
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
    let given = try paths.map(TemplateFile.read)
    try check(given)
    let isOfficialGiven = given.contains { $0.name == Template.standard.name }
    return templateOnly || isOfficialGiven ? given : given + [.standard]
  }

  /// Refuses templates that clash; the same file given twice does no harm.
  private func check(_ given: [Template]) throws {
    for later in given.indices {
      for earlier in 0..<later {
        guard let clash = FormClash.between(given[earlier], given[later]),
          try Self.digest(of: paths[earlier]) != Self.digest(of: paths[later])
        else { continue }
        throw UsageError(.templatesClash(clash, files: [paths[earlier], paths[later]]))
      }
    }
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
    let digests = try paths.map(Self.digest(of:))
    return digests.joined(separator: " ") + (templateOnly ? " only" : "")
  }

  private static func digest(of path: String) throws -> String {
    do {
      return SHA256.digest(of: try FileSystem.contents(of: path) ?? [])
    } catch {
      throw TemplateFile.unreadable(path, error)
    }
  }
}
