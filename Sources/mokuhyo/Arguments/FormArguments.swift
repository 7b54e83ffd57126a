import ArgumentParser
import Appearance
import FormLayout

/// Options shared by all commands that write the official form.
struct FormArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("The paper: A4 or A3 (default: the template's).", "用紙: A4 または A3(省略時は様式ファイルのとおり)。"),
      valueName: "A4|A3"))
  var paper: PageLayout.Paper?

  @Option(
    help: ArgumentHelp(
      say(
        "landscape or portrait (default: the template's).",
        "用紙の向き: landscape(横)または portrait(縦)。省略時は様式ファイルのとおり。"),
      valueName: "landscape|portrait"))
  var orientation: PageLayout.Orientation?

  func options(hasCover: Bool = false) -> FormOptions {
    FormOptions(paper: paper, orientation: orientation, hasCover: hasCover)
  }
}

extension PageLayout.Paper: ExpressibleByArgument {
  /// Parses a paper size such as `A3`, ignoring case.
  public init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}

extension PageLayout.Orientation: ExpressibleByArgument {}
