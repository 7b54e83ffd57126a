import HTTPTypes
import NIOPosix

/// Threads for work that blocks: reading, writing, LibreOffice.
///
/// The tasks of the server itself are never blocked, so that it answers while all threads are busy.
struct WorkPool: Sendable {
  private let usual: NIOThreadPool
  /// The single thread for what takes seconds.
  private let long: NIOThreadPool
  private let answers: PendingAnswers

  init(threads: Int, answers: PendingAnswers) {
    self.answers = answers
    usual = NIOThreadPool(numberOfThreads: max(1, threads))
    long = NIOThreadPool(numberOfThreads: 1)
    usual.start()
    long.start()
  }

  /// Runs `work` on a thread.
  ///
  /// - Throws: What `work` throws; 503 while too many answers wait for their clients.
  func run<Result: Sendable>(
    isLong: Bool, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await run(on: isLong ? long : usual, work)
  }

  /// A task that is cancelled goes on at once; its thread ends what it has begun.
  private func run<Result: Sendable>(
    on pool: NIOThreadPool, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let (answers, outcome) = (answers, FirstOutcome<Result>())
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        outcome.resume(continuation)
        pool.submit { state in
          outcome.give(
            Swift.Result {
              guard state == .active else { throw CancellationError() }
              guard answers.haveRoom else { throw ServingError(.serviceUnavailable) }
              return try work()
            })
        }
      }
    } onCancel: {
      outcome.give(.failure(CancellationError()))
    }
  }

  /// Ends the threads once their work is done, or returns after some seconds.
  func end(within seconds: Double) async {
    let (ends, end) = AsyncStream.makeStream(of: Never.self)
    Task {
      for pool in [usual, long] { try? await pool.shutdownGracefully() }
      end.finish()
    }
    Task {
      try? await Task.sleep(for: .seconds(seconds))
      end.finish()
    }
    for await _ in ends {}
  }
}
