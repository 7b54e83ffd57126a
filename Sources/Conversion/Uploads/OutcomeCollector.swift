import Messages
import Reporting

/// Keeps what a run says until it is asked for.
final class OutcomeCollector: RunObserver {
  private var outcomes: [InputOutcome] = []

  func take(_ outcome: InputOutcome) { outcomes.append(outcome) }

  func progress(done: Int, of total: Int?) {}

  /// The messages since the last call.
  func takeMessages() -> [Message] {
    takeOutcomes().flatMap(\.messages)
  }

  /// The outcomes since the last call.
  func takeOutcomes() -> [InputOutcome] {
    defer { outcomes = [] }
    return outcomes
  }
}
