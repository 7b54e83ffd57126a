package import Bytes
package import Messages

/// A stream of bytes in memory.
package final class MemoryStream: ByteStream {
  private let memory: ByteMemory
  private var position = 0

  package init(_ memory: ByteMemory) { self.memory = memory }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadError) -> Int {
    let count = unsafe memory.copy(from: position, into: buffer)
    position += count
    return count
  }
}
