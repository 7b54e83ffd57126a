import Files
import Glibc

/// Standard output as something that several closures may write to.
final class StandardOutput {
  private let descriptor: FileDescriptor

  init() throws(OutputFault) {
    descriptor = try OutputFault.at("-") { () throws(SystemFault) in
      try FileDescriptor(duplicating: STDOUT_FILENO)
    }
  }

  func write(_ bytes: borrowing Span<UInt8>) throws(OutputFault) {
    do throws(SystemFault) { try descriptor.write(bytes) } catch { throw OutputFault("-", error) }
  }
}
