public import ArgumentParser
import Bytes
public import Conversion
import Files
import Delimited
import FormTemplate
import Messages
import OOXML
import Reporting
import WorkbookReading

/// Options shared by all commands that read sheets.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        "Workbooks, delimited text, canonical data, or zips and folders of them; - is standard input.",
        "ブック、CSV・TSV、それらの zip やフォルダー、正規データ。- は標準入力。"),
      valueName: "input"), completion: .file())
  var inputs: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      say(
        "Treat every input as this format: \(Format.readableList) (default: detected from the content).",
        "すべての入力をこの形式とみなします: \(Format.readableList)(省略時は中身から判断)。"),
      valueName: "format"))
  var format: Format?

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(
      say(
        "Read only the worksheet of this name, even a hidden one or a sample (repeatable).",
        "この名前のシートだけを読み取ります。非表示や記入例でもかまいません(繰り返し可)。"),
      valueName: "name"))
  var sheetNames: [String] = []

  @OptionGroup var templates: TemplateArguments

  @OptionGroup(title: say("Limits", "上限"))
  var limits: LimitArguments

  func validate() throws {
    guard format?.isReadable != false else {
      throw ValidationError(
        say(
          "--from takes a format that can be read: \(Format.readableList)",
          "--from には読み取れる形式を指定してください: \(Format.readableList)"))
    }
  }

  /// The options for reading the inputs.
  func options(_ forms: [Template], encoding: TextEncoding?) -> ReadingOptions {
    var options = templates.options(forms)
    options.format = format
    options.encoding = encoding
    options.sheetNames = sheetNames
    options.limits = limits.limits
    return options
  }

  /// The list of inputs; throws if there is none.
  func foundInputs() throws -> [Input] {
    guard !inputs.isEmpty else {
      throw UsageError(.noInput)
    }
    return InputFinder(limits: limits.limits).inputs(of: inputs)
  }
}

extension Format: ExpressibleByArgument {
  /// The names, for the help text.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The names of the formats that can be read.
  static var readableList: String {
    allCases.filter(\.isReadable).map(\.rawValue).joined(separator: ", ")
  }
}
