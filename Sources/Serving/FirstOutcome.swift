import Synchronization

/// Passes the first of several outcomes to the task that waits for it.
final class FirstOutcome<Value: Sendable>: Sendable {
  private enum State {
    case nobodyWaits
    case waits(CheckedContinuation<Value, any Error>)
    case isKnown(Result<Value, any Error>)
    case isOver
  }

  private let state = Mutex(State.nobodyWaits)

  /// Resumes `continuation` with the first outcome, at once if there is one.
  func resume(_ continuation: CheckedContinuation<Value, any Error>) {
    let known: Result<Value, any Error>? = state.withLock { state in
      if case .isKnown(let outcome) = state {
        state = .isOver
        return outcome
      }
      state = .waits(continuation)
      return nil
    }
    if let known { continuation.resume(with: known) }
  }

  /// Gives an outcome, which counts if it is the first.
  func give(_ outcome: Result<Value, any Error>) {
    let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
      switch state {
      case .nobodyWaits: state = .isKnown(outcome)
      case .waits(let continuation):
        state = .isOver
        return continuation
      case .isKnown, .isOver: break
      }
      return nil
    }
    waiting?.resume(with: outcome)
  }
}
