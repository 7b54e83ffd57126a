import Glibc
package import Messages
import Streams

/// A stream over a file, from its current position.
package final class FileStream: ByteStream {
  private let descriptor: FileDescriptor

  package init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  /// Opens the file at `path`.
  package convenience init(path: String) throws(ReadError) {
    do throws(SystemError) {
      self.init(try FileDescriptor(opening: path, O_RDONLY))
    } catch {
      throw ReadError(error)
    }
  }

  /// A stream over standard input.
  package static func standardInput() throws(SystemError) -> FileStream {
    FileStream(try FileDescriptor(duplicating: STDIN_FILENO))
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    do throws(SystemError) {
      return try unsafe descriptor.readSome(into: buffer)
    } catch {
      throw ReadError(error)
    }
  }
}
