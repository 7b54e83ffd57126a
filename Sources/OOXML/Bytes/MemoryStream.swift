import Messages

/// A stream over bytes in memory.
final class MemoryStream: ByteStream {
  private let memory: ByteMemory
  private var position = 0

  init(_ memory: ByteMemory) { self.memory = memory }

  override func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let bytes = unsafe memory.contents
    let count = min(buffer.count, bytes.count - position)
    unsafe buffer.copyMemory(
      from: UnsafeRawBufferPointer(
        UnsafeBufferPointer(rebasing: bytes[position..<position + count])))
    position += count
    return count
  }
}
