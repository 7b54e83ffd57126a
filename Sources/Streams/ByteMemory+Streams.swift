package import Bytes
package import Messages

extension ByteMemory {
  /// Reads the next piece of `stream` after the filled bytes; returns how many bytes were added.
  @discardableResult
  package func read(from stream: any ByteStream) throws(ReadError) -> Int {
    try unsafe fill { buffer throws(ReadError) in try unsafe stream.read(into: buffer) }
  }

  /// Reads until there are `count` bytes, or the stream ends.
  package func fill(from stream: any ByteStream, upTo count: Int) throws(ReadError) {
    while self.count < count, try read(from: stream) > 0 {}
  }
}
