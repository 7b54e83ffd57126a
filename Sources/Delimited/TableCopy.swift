import Bytes
import Messages

/// Writes the used part of a delimited text as delimited UTF-8, in pieces.
struct TableCopy {
  private let size: TableSize
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let sink: (Span<UInt8>) throws -> Void

  /// The bytes before `count` wait to be written.
  private var output: [UInt8]
  private var count = 0

  /// How many bytes are collected before they are written.
  private static let piece = 1 << 17

  init(
    size: TableSize, delimiter: Delimiter, lineEnd: DelimitedWriter.LineEnd,
    sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.size = size
    self.delimiter = delimiter.byte
    self.lineEnd = Array(lineEnd.rawValue.utf8)
    self.sink = sink
    output = [UInt8](repeating: 0, count: Self.piece)
  }

  /// Writes the bytes as they are.
  mutating func append(_ bytes: [UInt8]) throws {
    try makeRoom(for: bytes.count)
    for byte in bytes { put(byte) }
  }

  /// Writes all records of a reader up to the last used one, and any pending output.
  mutating func append(_ reader: inout RecordReader) throws {
    while reader.recordCount < size.rows {
      try appendPlainLines(of: &reader)
      guard reader.recordCount < size.rows, try reader.next() else { break }
      try appendRecord(of: reader)
    }
    try flush()
  }

  private mutating func appendPlainLines(of reader: inout RecordReader) throws {
    let source = reader.delimiter.byte
    try unsafe reader.takeLines(upTo: size.rows) { line in
      try makeRoom(for: line.count + size.columns + lineEnd.count)
      let (start, written) = (count, delimiter)
      let content = unsafe output.withUnsafeMutableBytes { bytes -> PlainLine.Content? in
        guard let target = bytes.baseAddress else { return nil }
        return unsafe PlainLine.copy(
          line, to: target + start, delimiter: source, written: written)
      }
      guard let content, content.isPlain else { return false }
      let columns = content.delimiterCount + 1
      // Columns past the last used one are blank: the line ends with their delimiters.
      count += line.count - max(0, columns - size.columns)
      for _ in columns..<max(columns, size.columns) { put(self.delimiter) }
      for byte in lineEnd { put(byte) }
      return true
    }
  }

  private mutating func appendRecord(of reader: borrowing RecordReader) throws {
    for column in 0..<size.columns {
      if column > 0 {
        try makeRoom(for: 1)
        put(delimiter)
      }
      if column < reader.fields.count { try append(reader.fields[column], of: reader.text) }
    }
    try append(lineEnd)
  }

  /// Writes one field, in quotes if it needs them.
  private mutating func append(_ field: Range<Int>, of text: borrowing TextBuffer) throws {
    guard !FieldGuard.isGuarded(text.storage[field]) else {
      try appendGuarded(text.storage[field])
      return
    }
    try append(text.storage.span, field)
  }

  private mutating func append(_ bytes: Span<UInt8>, _ field: Range<Int>) throws {
    try makeRoom(for: 2 * field.count + 2)
    guard FieldQuoting.isNeeded(bytes, field, separator: delimiter) else {
      for index in field { put(bytes[index]) }
      return
    }
    FieldQuoting.quote(bytes, field) { put($0) }
  }

  /// Writes a field of the form `="…"` in a guard of its own, so that it is read back as it is.
  private mutating func appendGuarded(_ field: ArraySlice<UInt8>) throws {
    let text = FieldGuard.guarded(String(decoding: field, as: UTF8.self)).utf8Span.span
    try append(text, 0..<text.count)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  /// Ensures room for `more` bytes.
  @inline(__always)
  private mutating func makeRoom(for more: Int) throws {
    guard output.count - count < more else { return }
    try flush()
    let missing = more - output.count
    if missing > 0 { output += [UInt8](repeating: 0, count: missing) }
  }

  private mutating func flush() throws {
    guard count > 0 else { return }
    try sink(output.span.extracting(first: count))
    count = 0
  }
}
