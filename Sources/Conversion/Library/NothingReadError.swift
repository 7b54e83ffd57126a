public import Messages

/// No input gave a sheet or could at least be read.
public struct NothingReadError: Error {
  /// What was found, file by file; at least one is an error.
  public let messages: [Message]
}

extension NothingReadError: CustomStringConvertible {
  /// The errors in English, a line each.
  public var description: String {
    messages.filter { $0.severity == .error }
      .map { "\($0.place): \($0.text.english)" }.joined(separator: "\n")
  }
}
