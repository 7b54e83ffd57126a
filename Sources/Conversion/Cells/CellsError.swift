import Messages

/// Why cells could not be printed.
enum CellsError: Error {
  case read(ReadError)
  case output(OutputError)
  case other(Message)

  /// The message for the user about the input at `address`.
  func message(for address: String) -> Message {
    switch self {
    case .read(let error): Message(error.located(in: Place(file: address)))
    case .output(let fault): fault.message
    case .other(let message): message
    }
  }
}
