import NIOPosix

/// Threads for work that blocks: reading, writing, LibreOffice.
///
/// The tasks of the server itself are never blocked, so that it answers while all threads are busy.
struct WorkPool: Sendable {
  private let usual: NIOThreadPool
  /// The single thread for what takes seconds.
  private let long: NIOThreadPool

  init(threads: Int) {
    usual = NIOThreadPool(numberOfThreads: max(1, threads))
    long = NIOThreadPool(numberOfThreads: 1)
    usual.start()
    long.start()
  }

  /// Runs `work` on a thread.
  func run<Result: Sendable>(
    isLong: Bool, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await (isLong ? long : usual).runIfActive(work)
  }

  /// Ends the threads once their work is done.
  func end() async {
    try? await usual.shutdownGracefully()
    try? await long.shutdownGracefully()
  }
}
