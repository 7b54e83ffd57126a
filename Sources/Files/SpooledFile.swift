package import Streams
package import Messages
import Glibc

/// Bytes that can be read only once, kept in a file without a name so that they can be read like
/// any other: again, in pieces, and in little memory.
///
/// The system removes the file when the value is destroyed, or the process is killed.
package final class SpooledFile: Sendable {
  /// Input of up to this many bytes is simply held in memory.
  package static let largestInMemory = 8 << 20
  /// The most bytes that are held in memory where nothing else will do.
  package static let largestHeld = 128 << 20

  private let descriptor: FileDescriptor
  package let size: Int

  /// Keeps `head` and what `rest` still has.
  ///
  /// - Throws: `tooLarge` for more than `limit` bytes, `unreadableFile` if the temporary folder
  ///   cannot take them, and what `rest` throws.
  package init(
    _ head: [UInt8], then rest: any ByteStream, limit: Int
  ) throws(ReadError) {
    let file = try Self.unnamed()
    var size = head.count
    try Self.write(head.span, to: file)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try Self.read(rest, into: &buffer)
      if count == 0 { break }
      size += count
      guard size <= limit else { throw ReadError(FileReason.tooLarge(limit: limit)) }
      try Self.write(buffer.span.extracting(first: count), to: file)
    }
    descriptor = file
    self.size = size
  }

  private static func unnamed() throws(ReadError) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor(withoutNameIn: FileSystem.temporaryFolder)
    } catch {
      throw ReadError(error)
    }
  }

  private static func write(
    _ bytes: borrowing Span<UInt8>, to file: borrowing FileDescriptor
  ) throws(ReadError) {
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      throw ReadError(error)
    }
  }

  private static func read(
    _ stream: any ByteStream, into buffer: inout [UInt8]
  ) throws(ReadError) -> Int {
    var failure: ReadError?
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      do throws(ReadError) {
        return try unsafe stream.read(into: bytes)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count
  }

  /// A path that opens the file anew, as long as the value exists.
  package var path: String { "/proc/self/fd/\(descriptor.number)" }
}
