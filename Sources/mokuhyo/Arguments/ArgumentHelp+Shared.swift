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

  static var template: ArgumentHelp {
    ArgumentHelp(
      say(
        "The template, a file with the form's wording and design (default: the official form).",
        "様式ファイル(見出しの言葉と体裁)。省略時は公式様式。"), valueName: "file")
  }
}
