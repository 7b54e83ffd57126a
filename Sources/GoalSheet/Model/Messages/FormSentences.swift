import Messages
import Synchronization

/// The sentences of a run's messages; those that many forms share are made once.
final class FormSentences: Sendable {
  private let known = Mutex<[FormMessage: BilingualText]>([:])
  /// The most sentences that are remembered.
  private static let capacity = 1_000

  /// The message for `message` at a place.
  func message(
    _ message: FormMessage, at place: Place, suggesting suggestion: String? = nil
  ) -> Message {
    let text = text(of: message)
    return Message(
      message.code, at: place, english: text.english, japanese: text.japanese,
      suggestion: suggestion)
  }

  private func text(of message: FormMessage) -> BilingualText {
    guard message.recurs else { return message.text }
    if let text = known.withLock({ $0[message] }) { return text }
    let text = message.text
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[message] = text
    }
    return text
  }
}

extension FormMessage {
  /// Whether other forms are likely to get the same sentence; sentences that quote texts of any
  /// length are not kept.
  fileprivate var recurs: Bool {
    switch self {
    case .evaluationMissing(let no, _): no.utf8.count <= 20
    case .evaluationInconsistent, .evaluatedTooLate, .createdOutsideYear: true
    case .planPositionFormat(let text, _, _): text.utf8.count <= 100
    default: false
    }
  }
}
