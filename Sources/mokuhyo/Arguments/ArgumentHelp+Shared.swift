import ArgumentParser

/// The help for options that several commands have.
extension ArgumentHelp {
  static var inputEncoding: ArgumentHelp {
    ArgumentHelp(
      say(
        "The encoding of the inputs' text (default: detected automatically).",
        "入力のテキストの文字コード(省略時は自動判別)。"),
      valueName: "name")
  }

  static var templates: ArgumentHelp {
    ArgumentHelp(
      say(
        "The template, a file with the form's wording and design (repeatable: each sheet is read by "
          + "the form that explains most of its labels; default: the official form).",
        "様式ファイル(見出しの言葉と体裁)。繰り返すと、シートごとに見出しが最も合う様式で読みます。省略時は公式様式。"),
      valueName: "file")
  }

  static var template: ArgumentHelp {
    ArgumentHelp(
      say(
        "The template, a file with the form's wording and design (default: the official form).",
        "様式ファイル(見出しの言葉と体裁)。省略時は公式様式。"), valueName: "file")
  }
}
