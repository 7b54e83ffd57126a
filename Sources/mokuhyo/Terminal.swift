import Files
import Glibc
import Reporting

/// Standard output or standard error.
struct Terminal: Sendable {
  static let output = Terminal(descriptor: STDOUT_FILENO)
  static let error = Terminal(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Whether it is connected to a terminal.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether it shows colours and the user wants them.
  var hasColours: Bool {
    guard isInteractive, unsafe getenv("NO_COLOR") == nil else { return false }
    return unsafe getenv("TERM").map { unsafe String(cString: $0) } != "dumb"
  }

  /// Writes one or more lines without terminal control characters: file names and template keys
  /// may contain anything.
  ///
  /// - Returns: Whether everything could be written.
  @discardableResult
  func print(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { MessageLine.oneLine(String($0)) }.joined(separator: "\n")
    return write(Array((safe + "\n").utf8))
  }

  /// Writes bytes.
  ///
  /// - Returns: Whether everything could be written.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
