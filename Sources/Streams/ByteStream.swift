package import Messages

/// Bytes that arrive piece by piece.
package protocol ByteStream: AnyObject {
  /// Fills the start of `buffer` and returns how many bytes were written there; zero is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}
