/// Where a delimited text comes from.
enum ByteSource: Sendable {
  /// Bytes at hand, given out at most `chunk` at a time.
  case bytes([UInt8], chunk: Int)
  case file(path: String)
}
