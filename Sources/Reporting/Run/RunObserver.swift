package import Messages

/// Follows a run while it goes on.
///
/// It is called by one thread at a time, in the order of the inputs.
package protocol RunObserver: AnyObject {
  /// Takes what an input, or a part of one, gave. Each message of a run comes here once.
  func take(_ outcome: InputOutcome)

  /// Called after each input; `total` is `nil` while the number of inputs is unknown.
  func progress(done: Int, of total: Int?)
}

extension RunObserver {
  /// Takes messages that belong to no input, such as an output that cannot be written.
  package func take(_ messages: [Message]) {
    take(InputOutcome(messages: messages))
  }
}
