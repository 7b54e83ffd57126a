import HTTPTypes
import NIOPosix

/// Threads for work that blocks: reading, writing, LibreOffice.
///
/// The tasks of the server itself are never blocked, so that it answers while all threads are busy.
struct WorkPool: Sendable {
  /// What work is like, and so which threads do it.
  enum Lane {
    case usual
    /// LibreOffice: one at a time is as much as a machine should bear.
    case printing
    /// Looking at the watched folder, which may answer slowly.
    case folder
  }

  private let usual: NIOThreadPool
  private let printing = NIOThreadPool(numberOfThreads: 1)
  private let folder = NIOThreadPool(numberOfThreads: 1)
  private let answers: PendingAnswers

  init(threads: Int, answers: PendingAnswers) {
    self.answers = answers
    usual = NIOThreadPool(numberOfThreads: max(1, threads))
    for pool in [usual, printing, folder] { pool.start() }
  }

  /// Runs `work` on a thread.
  ///
  /// A task that is cancelled goes on at once; its thread ends what it has begun.
  ///
  /// - Throws: What `work` throws; 503 while too many answers wait for their clients.
  func run<Result: Sendable>(
    in lane: Lane = .usual, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let (answers, pool) = (answers, pool(of: lane))
    let outcome = FirstOutcome<Result>()
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

  private func pool(of lane: Lane) -> NIOThreadPool {
    switch lane {
    case .usual: usual
    case .printing: printing
    case .folder: folder
    }
  }

  /// Ends the threads once their work is done, or returns after some seconds.
  func end(within seconds: Double) async {
    let pools = [usual, printing, folder]
    let (ends, end) = AsyncStream.makeStream(of: Never.self)
    Task {
      for pool in pools { try? await pool.shutdownGracefully() }
      end.finish()
    }
    Task {
      try? await Task.sleep(for: .seconds(seconds))
      end.finish()
    }
    for await _ in ends {}
  }
}
