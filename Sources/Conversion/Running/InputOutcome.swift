package import Messages

/// What one input, or a part of one, gave, without the sheets themselves.
package struct InputOutcome: Sendable {
  /// How messages call the input; `nil` where no input is to blame.
  package var address: String?
  package var messages: [Message] = []
  package var sheetCount = 0
  /// The marks of its sheets, where they were asked for.
  package var counts: [SheetCounts] = []
  /// Whether it gave what belongs in an output.
  package var isConverted = true
  /// Whether it was left out because it had not changed.
  package var isUnchanged = false
  /// Whether the input is done with.
  package var endsInput = true

  /// Makes the outcome of a reading whose errors may have become records of the output.
  init(_ reading: Reading, of address: String?, endsInput: Bool, failures: [Message] = []) {
    self.address = address
    messages = failures.isEmpty ? reading.messages : failures + reading.messages
    sheetCount = reading.sheetCount
    counts = reading.counts
    isConverted = reading.sheetCount > 0 || !reading.hasErrors && failures.isEmpty
    self.endsInput = endsInput
  }

  private init(unchanged address: String) {
    self.address = address
    isUnchanged = true
  }

  static func unchanged(_ address: String) -> InputOutcome { InputOutcome(unchanged: address) }
}
