package import Messages

/// Follows a run in progress.
///
/// It is called from one thread at a time, in the order of the inputs.
package protocol RunObserver: AnyObject {
  /// Takes the outcome of an input or part of one; each message of a run arrives here once.
  func take(_ outcome: InputOutcome)

  /// Called after each input; `total` is `nil` while the number of inputs is unknown.
  func progress(done: Int, of total: Int?)
}

extension RunObserver {
  /// Takes messages that do not belong to an input, such as one about an unwritable output.
  package func take(_ messages: [Message]) {
    take(InputOutcome(messages: messages))
  }
}
