import HTTPTypes
import NIOCore
import NIOPosix
import Synchronization

/// Bounds how long a request may wait, and take to arrive.
enum Deadline {
  /// Calls `expire` after so many seconds, unless the timer is cancelled before.
  ///
  /// A task that sleeps is kept until its time comes, even when it is cancelled: the requests of a minute
  /// would take up a kilobyte each.
  static func timer(
    _ seconds: Double, _ expire: @escaping @Sendable () -> Void
  ) -> Scheduled<Void> {
    MultiThreadedEventLoopGroup.singleton.any().scheduleTask(
      in: .milliseconds(Int64(seconds * 1000)), expire)
  }

  /// The result of `body`, which is cancelled after so many seconds.
  ///
  /// - Throws: what `body` throws; 408 if it was too late.
  static func run<Result: Sendable>(
    within seconds: Double, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let work = Task { try await body() }
    let lateness = Lateness()
    let timer = timer(seconds) {
      lateness.isLate.store(true, ordering: .relaxed)
      work.cancel()
    }
    defer { timer.cancel() }
    let result = await withTaskCancellationHandler {
      await work.result
    } onCancel: {
      work.cancel()
    }
    // What is cancelled may also end as if it were complete.
    guard !lateness.isLate.load(ordering: .relaxed) else { throw ServingError(.requestTimeout) }
    return try result.get()
  }
}

private final class Lateness: Sendable {
  let isLate = Atomic(false)
}
