import CXLSXWriter
import Glibc
import Synchronization

/// Keeps the library from printing to standard error while it writes a file.
///
/// `workbook_close` prints `[ERROR] …` for a full disk or when no temporary file can be made, and
/// returns the same as a code, which becomes a ``WriteError``. C's `stderr` is exchanged for a
/// stream that goes nowhere; the descriptor 2 stays as it is, so messages that are written to it
/// directly are not lost. Several workbooks may be closed at once: the last to finish puts the
/// stream back.
enum StandardErrorMute {
  private struct State: ~Copyable {
    var users = 0
    /// The address of the stream that was exchanged.
    var original: UInt?
  }

  private static let state = Mutex(State())

  static func muted<Result>(_ body: () -> Result) -> Result {
    state.withLock { state in
      state.users += 1
      guard state.users == 1, let variable = unsafe variable, let silent else {
        return
      }
      state.original = unsafe variable.pointee
      unsafe variable.pointee = silent
    }
    defer {
      state.withLock { state in
        state.users -= 1
        guard state.users == 0, let original = state.original, let variable = unsafe variable else {
          return
        }
        unsafe variable.pointee = original
        state.original = nil
      }
    }
    return body()
  }

  /// C's variable `stderr`, which holds the address of a stream.
  private static var variable: UnsafeMutablePointer<UInt>? {
    unsafe dlsym(nil, "stderr")?.assumingMemoryBound(to: UInt.self)
  }

  /// The address of a stream that discards what is written to it; opened once.
  private static let silent: UInt? = unsafe fopen("/dev/null", "we").map {
    UInt(bitPattern: $0)
  }
}
