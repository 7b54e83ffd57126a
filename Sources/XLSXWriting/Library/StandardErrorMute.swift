import CXLSXWriter
import Files
import Glibc
import Synchronization

/// Keeps the library from printing to standard error.
///
/// The library prints `[ERROR] …` for a full disk or when no temporary file can be made, and
/// `[WARNING] …` for arguments that it refuses; the code that it returns becomes a ``WriteError``
/// anyway. While a workbook is open, C's `stderr` is a stream that goes nowhere. The descriptor 2
/// stays as it is, so messages that are written to it directly are not lost. Several workbooks may
/// be open at once: the last to end puts the stream back.
enum StandardErrorMute {
  private struct State: ~Copyable {
    /// How many workbooks are open.
    var users = 0
    /// The address of the stream that was replaced.
    var original: UInt?
  }

  private static let state = Mutex(State())

  static func begin() {
    state.withLock { state in
      state.users += 1
      guard state.users == 1, let variable = unsafe variable, let silent else { return }
      state.original = unsafe variable.pointee
      unsafe variable.pointee = silent
    }
  }

  static func end() {
    state.withLock { state in
      state.users -= 1
      guard state.users == 0, let original = state.original, let variable = unsafe variable else {
        return
      }
      unsafe variable.pointee = original
      state.original = nil
    }
  }

  /// C's variable `stderr`, which holds the address of a stream.
  private static var variable: UnsafeMutablePointer<UInt>? {
    unsafe dlsym(nil, "stderr")?.assumingMemoryBound(to: UInt.self)
  }

  /// The address of a stream that discards what is written to it; opened once.
  private static let silent = StandardDescriptors.openDiscardingStream()
}
