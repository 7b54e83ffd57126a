/// Where a delimited text comes from.
enum ByteSource: Sendable {
  /// Bytes in memory, delivered at most `chunk` at a time.
  case bytes([UInt8], chunk: Int)
  case file(path: String)
}
