import Files
import Messages

extension DelimitedReader {
  /// Writes the used part of a file, from the first row and column to the last ones with text, as
  /// delimited text in UTF-8; memory use does not grow with the file.
  ///
  /// The file is read twice, since every line must be as wide as the widest. The first pass finds
  /// all errors, so nothing is written if the file is invalid.
  ///
  /// - Parameters:
  ///   - path: The file, which must not be a pipe.
  ///   - file: Its name for errors; its extension suggests the delimiter.
  ///   - target: The delimiter to write.
  ///   - lineEnd: The line end to write.
  ///   - byteOrderMark: Whether to start with one.
  ///   - sink: Receives the bytes to write, in order.
  /// - Throws: `ReadError` as `grid(bytes:file:)`; errors thrown by `sink`.
  package func copy(
    path: String, file: String?, delimiter target: Delimiter, lineEnd: DelimitedWriter.LineEnd,
    byteOrderMark: Bool = false, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    try copy(
      .file(path: path), file: file, delimiter: target, lineEnd: lineEnd,
      byteOrderMark: byteOrderMark, to: sink)
  }

  /// Does the same for bytes in memory.
  package func copy(
    bytes: [UInt8], file: String?, delimiter target: Delimiter, lineEnd: DelimitedWriter.LineEnd,
    byteOrderMark: Bool = false, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    try copy(
      .bytes(bytes, chunk: chunk), file: file, delimiter: target, lineEnd: lineEnd,
      byteOrderMark: byteOrderMark, to: sink)
  }

  private func copy(
    _ source: ByteSource, file: String?, delimiter target: Delimiter,
    lineEnd: DelimitedWriter.LineEnd, byteOrderMark: Bool,
    to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    try locating(file) {
      var first = try RecordReader(
        source, encoding: encoding, delimiter: delimiter, file: file, limits: limits)
      let isLarge = Self.isLarge(source)
      if isLarge { first.readAhead() }
      let size = try TableSize(of: &first)
      var second = try RecordReader(
        source, encoding: first.encoding, delimiter: first.delimiter, file: file,
        limits: limits, isChecked: true)
      if isLarge { second.readAhead() }
      var copy = TableCopy(size: size, delimiter: target, lineEnd: lineEnd, sink: sink)
      if byteOrderMark { try copy.append(TextEncoding.utf8.byteOrderMark) }
      try copy.append(&second)
    }
  }

  /// Whether a second thread is worth starting.
  private static func isLarge(_ source: ByteSource) -> Bool {
    guard case .file(let path) = source, let size = try? FileStatus(of: path).size else {
      return false
    }
    return size >= 1 << 20
  }

  private func locating(_ file: String?, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ReadError {
      throw error.located(in: Place(file: file))
    }
  }
}
