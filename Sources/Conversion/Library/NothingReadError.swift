public import Messages

/// None of the inputs could be read.
public struct NothingReadError: Error {
  /// What was found, file by file; at least one message is an error.
  public let messages: [Message]
}

extension NothingReadError: CustomStringConvertible {
  /// The errors in English, one per line.
  public var description: String {
    messages.filter { $0.severity == .error }
      .map { "\($0.place): \($0.text.english)" }.joined(separator: "\n")
  }
}
