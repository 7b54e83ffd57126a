import Messages

/// An error that the tests throw on purpose.
struct StreamReason: ReadReason {
  var text: BilingualText
  var kind: ReadError.Kind { .unreadableFile }
}
