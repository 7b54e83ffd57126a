import Messages
import Reporting

/// Keeps the messages of a run until they are asked for.
final class OutcomeCollector: RunObserver {
  private var messages: [Message] = []

  func take(_ outcome: InputOutcome) { messages += outcome.messages }

  func progress(done: Int, of total: Int?) {}

  /// The messages since the last call.
  func takeMessages() -> [Message] {
    defer { messages = [] }
    return messages
  }
}
