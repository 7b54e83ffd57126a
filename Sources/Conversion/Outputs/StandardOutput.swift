import Files
import Glibc

/// Standard output, shared by several closures.
final class StandardOutput {
  private let descriptor: FileDescriptor

  init() throws(OutputError) {
    descriptor = try OutputError.at("-") { () throws(SystemError) in
      try FileDescriptor(duplicating: STDOUT_FILENO)
    }
  }

  func write(_ bytes: borrowing Span<UInt8>) throws(OutputError) {
    do throws(SystemError) { try descriptor.write(bytes) } catch { throw OutputError("-", error) }
  }
}
