import Messages

/// Bytes that come one piece after the other.
class ByteStream {
  /// Fills the start of `buffer` and returns how many bytes it put there; zero is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int { 0 }
}
