package import Messages
import Synchronization

/// What is left of the limits for an archive and everything nested in it.
///
/// Each archive may be harmless on its own, but a thousand of them in one zip can exhaust the
/// machine.
package final class ZipBudget: Sendable {
  private struct Used {
    var members = 0
    var bytes = 0
  }

  private let limits: ZipLimits
  private let used = Mutex(Used())

  package init(_ limits: ZipLimits) { self.limits = limits }

  /// Counts the members of an archive.
  ///
  /// - Throws: `tooLarge` when the archives together have more than the limit.
  package func take(members count: Int) throws(ReadError) {
    let total = used.withLock { used in
      used.members += count
      return used.members
    }
    try limits.check(members: total)
  }

  /// Counts bytes before they are unpacked.
  ///
  /// - Throws: `tooLarge` when the archives together unpack to more than the limit.
  package func take(bytes count: Int) throws(ReadError) {
    let total = used.withLock { used in
      let (sum, overflow) = used.bytes.addingReportingOverflow(count)
      used.bytes = overflow ? .max : sum
      return used.bytes
    }
    try limits.check(total: total)
  }

  /// Gives back bytes that were unpacked only to look at them.
  package func giveBack(bytes count: Int) { used.withLock { $0.bytes -= count } }
}
