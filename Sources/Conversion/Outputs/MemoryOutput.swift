import Synchronization

/// An output in memory.
package final class MemoryOutput: Sendable {
  private let content = Mutex<[UInt8]>([])

  package init() {}

  /// What has been written so far.
  package var bytes: [UInt8] { content.withLock { $0 } }

  func append(_ bytes: [UInt8]) {
    content.withLock { $0 += bytes }
  }
}
