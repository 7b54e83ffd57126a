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

  init(threads: Int) {
    usual = NIOThreadPool(numberOfThreads: max(1, threads))
    for pool in [usual, printing, folder] { pool.start() }
  }

  /// Runs `work` on a thread.
  ///
  /// - Throws: what `work` throws, or a `CancellationError` as soon as the task is cancelled: the work
  ///   itself goes on, but nobody waits for it.
  func run<Result: Sendable>(
    in lane: Lane = .usual, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let (results, result) = AsyncThrowingStream.makeStream(of: Result.self)
    pool(of: lane).submit { state in
      do {
        guard case .active = state else { throw CancellationError() }
        result.yield(try work())
        result.finish()
      } catch {
        result.finish(throwing: error)
      }
    }
    for try await value in results { return value }
    throw CancellationError()
  }

  private func pool(of lane: Lane) -> NIOThreadPool {
    switch lane {
    case .usual: usual
    case .printing: printing
    case .folder: folder
    }
  }

  /// Ends the threads, and waits for those that work for at most half a second.
  func end() async {
    let pools = [usual, printing, folder]
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    Task {
      for pool in pools { try? await pool.shutdownGracefully() }
      end.finish()
    }
    Task {
      try? await Task.sleep(for: .milliseconds(500))
      end.finish()
    }
    for await _ in ends {}
  }
}
