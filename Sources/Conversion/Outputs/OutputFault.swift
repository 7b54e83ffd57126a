import Files
package import Messages

/// Why an output could not be written.
package struct OutputFault: Error, Hashable {
  /// The output's path, with the worksheet and cell as far as they matter.
  package var place: Place
  /// What went wrong, without the place.
  package var text: BilingualText
  /// Whether everything that is still to be written would fail in the same way: a full disk.
  package var endsRun = false

  package init(_ path: String, english: String, japanese: String) {
    place = Place(file: path)
    text = BilingualText(english: english, japanese: japanese)
  }

  init(_ path: String, _ fault: SystemFault) {
    place = Place(file: path)
    text = fault.outputText
    endsRun = fault.endsRun
  }

  /// Does `body`; what the system refuses becomes a fault of the output at `path`.
  static func at<Value: ~Copyable>(
    _ path: String, _ body: () throws(SystemFault) -> Value
  ) throws(OutputFault) -> Value {
    do throws(SystemFault) { return try body() } catch { throw OutputFault(path, error) }
  }

  /// What the user is told.
  package var message: Message {
    Message(.unwritableOutput, at: place, english: text.english, japanese: text.japanese)
  }
}

extension OutputFault {
  /// An output that stands there already.
  static func exists(_ path: String) -> OutputFault {
    OutputFault(
      path, english: "it already exists and was left as it is; --force replaces it",
      japanese: "すでにあるため、書き込みませんでした(--force で置き換えます)")
  }

  /// An output that is one of the inputs.
  static func isInput(_ path: String) -> OutputFault {
    OutputFault(
      path, english: "it is an input, and inputs are never written to",
      japanese: "入力のファイルです。入力には書き込みません")
  }

  /// A report in the place of an input or an output of the same run.
  static func isRunFile(_ path: String) -> OutputFault {
    OutputFault(
      path, english: "it is an input or an output of this run; the report needs a name of its own",
      japanese: "この処理の入力か出力のファイルです。報告書には別の名前を付けてください")
  }
}
