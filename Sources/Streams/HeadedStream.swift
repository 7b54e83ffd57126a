package import Messages

/// Bytes that were read ahead, then the rest of their stream.
package final class HeadedStream: ByteStream {
  private let head: [UInt8]
  private var position = 0
  private let rest: any ByteStream

  package init(_ head: [UInt8], then rest: any ByteStream) {
    self.head = head
    self.rest = rest
  }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadError) -> Int {
    guard position < head.count else { return try unsafe rest.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    unsafe buffer.copyBytes(from: head[position..<position + count])
    position += count
    return count
  }
}
