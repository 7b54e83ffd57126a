import Synchronization

/// How many bytes of answers wait for their clients to take them.
final class PendingAnswers: Sendable {
  private let bytes = Atomic(0)
  private let most: Int

  /// - Parameter most: Beyond so many bytes no further answer is made.
  init(most: Int) { self.most = most }

  func add(_ count: Int) { bytes.add(count, ordering: .relaxed) }

  /// Whether a further answer may be made.
  var haveRoom: Bool { bytes.load(ordering: .relaxed) < most }
}
