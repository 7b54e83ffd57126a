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
  func run<Result: Sendable>(
    in lane: Lane = .usual, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let pool =
      switch lane {
      case .usual: usual
      case .printing: printing
      case .folder: folder
      }
    return try await pool.runIfActive(work)
  }

  /// Ends the threads once their work is done.
  func end() async {
    for pool in [usual, printing, folder] { try? await pool.shutdownGracefully() }
  }
}
