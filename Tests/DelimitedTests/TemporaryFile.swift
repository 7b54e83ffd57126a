import Glibc
import Testing

/// A temporary file that is removed together with its owner.
final class TemporaryFile {
  let path: String

  /// Writes a block the given number of times.
  init(_ block: [UInt8], times: Int) throws {
    path = "/tmp/mokuhyo-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).csv"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    for _ in 0..<times {
      let count = unsafe write(descriptor, block, block.count)
      try #require(count == block.count)
    }
  }

  deinit { _ = unsafe unlink(path) }
}
