import Files
public import Messages

/// An output that could not be written, and why.
public struct OutputError: Error, Hashable {
  /// The output's path, with the worksheet and cell if they matter.
  public var place: Place
  /// Why it could not be written.
  public var reason: OutputReason
  /// Whether everything still to be written would fail in the same way, as on a full disk.
  package var endsRun = false

  init(_ path: String, _ reason: OutputReason) {
    place = Place(file: path)
    self.reason = reason
  }

  init(_ path: String, _ fault: SystemError) {
    self.init(path, fault.code == SystemError.exists.code ? .exists : .refused(fault.outputText))
    endsRun = fault.endsRun
  }

  /// What went wrong, without the place.
  public var text: BilingualText { reason.text }

  /// Runs `body`; system errors become errors of the output at `path`.
  static func at<Value: ~Copyable>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(OutputError) -> Value {
    do throws(SystemError) { return try body() } catch { throw OutputError(path, error) }
  }

  /// The message for the user.
  package var message: Message {
    Message(.unwritableOutput, at: place, english: text.english, japanese: text.japanese)
  }
}

extension OutputError: CustomStringConvertible {
  /// Place and text in English, for a program's own log.
  public var description: String { "\(place): \(text.english)" }
}

extension OutputError {
  static func exists(_ path: String) -> OutputError { OutputError(path, OutputReason.exists) }
  static func isInput(_ path: String) -> OutputError { OutputError(path, .isInput) }
  static func isRunFile(_ path: String) -> OutputError { OutputError(path, .isRunFile) }
}
