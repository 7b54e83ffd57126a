package import Messages

/// Who hears of what happens during a run; called by one thread at a time, in the inputs' order.
package protocol Reporter: AnyObject {
  /// What was found in an input or went wrong with an output.
  func report(_ messages: [Message])
  /// An input was done with; `total` is `nil` while it is not known.
  func progress(done: Int, of total: Int?)
}
