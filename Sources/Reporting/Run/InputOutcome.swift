package import Messages

/// The outcome of an input, or part of one, without the sheets themselves.
package struct InputOutcome: Sendable {
  /// The input's name in messages; `nil` for messages that do not belong to an input.
  package var address: String?
  package var messages: [Message]
  /// Errors that the output holds as records (`--keep-going`): counted and reported, not printed.
  package var recordedErrors: [Message] = []
  package var sheetCount = 0
  /// The marks of its sheets, if they were counted.
  package var counts: [SheetCounts] = []
  /// When the input was last written.
  package var written = WrittenTime.ofFile
  /// Whether it has something for an output.
  package var isConverted = true
  /// Whether it was skipped because it has not changed since the last run.
  package var isUnchanged = false
  /// Whether this is the last part of the input.
  package var endsInput = true

  package init(address: String? = nil, messages: [Message] = []) {
    self.address = address
    self.messages = messages
  }

  /// The outcome of an input that was skipped because it has not changed.
  package static func unchanged(_ address: String) -> InputOutcome {
    var outcome = InputOutcome(address: address)
    outcome.isUnchanged = true
    return outcome
  }

  /// All messages, printed or not.
  package var allMessages: [Message] {
    recordedErrors.isEmpty ? messages : recordedErrors + messages
  }
}
