import Messages

/// An error in the command line.
struct UsageError: Error {
  let reason: UsageReason

  init(_ reason: UsageReason) { self.reason = reason }

  /// The sentence in the user's language.
  var text: String { reason.text[.ofUser] }
}
