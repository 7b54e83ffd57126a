import Glibc

/// Threads that do the same work at once.
///
/// The dispatch library waits for ever where the system has no thread for it; here the work is done
/// by as many threads as there are.
package enum ThreadTeam {
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on `count` threads, the calling one among them, or on as many as the system
  /// provides, and returns when all have ended.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    while threads.count + 1 < count, let thread = start(body) { threads.append(thread) }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Whether the system has a thread to give now.
  package static var canStartThread: Bool {
    guard let thread = start({}) else { return false }
    pthread_join(thread, nil)
    return true
  }

  /// A thread that runs `body`; `nil` if the system has none to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let argument = unsafe Unmanaged.passRetained(Work(body))
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      unsafe argument.release()
      return nil
    }
    return thread
  }
}
