import GRDB
import Streams
import Synchronization

/// Connections that are never released, because the system has no thread for that.
///
/// A connection's dispatch queue is destroyed by another thread, and the dispatch library waits for
/// ever to get one.
enum KeptQueues {
  private static let queues = Mutex<[DatabaseQueue]>([])

  /// Keeps a connection for the rest of the run if no thread can be started now; closing it frees
  /// all but a few hundred bytes.
  static func keepWithoutThreads(_ queue: DatabaseQueue) -> DatabaseQueue {
    if !ThreadTeam.canStartThread { queues.withLock { $0.append(queue) } }
    return queue
  }
}
