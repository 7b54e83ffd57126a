package import Messages

/// Who hears of what happens during a run; called by one thread at a time, in the inputs' order.
package protocol Reporter: AnyObject {
  /// What was found in an input or went wrong with an output.
  func report(_ messages: [Message])
  /// What an input, or a part of one, gave; comes after its messages.
  func record(_ outcome: InputOutcome)
  /// An input was done with; `total` is `nil` while it is not known.
  func progress(done: Int, of total: Int?)
}

extension Reporter {
  package func record(_ outcome: InputOutcome) {}
}
