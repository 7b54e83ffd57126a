import Bytes
import Messages
import WorkbookReading

/// Writes the rows of a table as delimited text, each as wide as the widest.
struct FieldWriter: ~Copyable {
  private let form: DelimitedForm
  private let extent: TableExtent
  private let sink: (Span<UInt8>) throws -> Void
  private var output = ByteArena(capacity: 96 << 10)
  /// The row to be written next.
  private var row = 0

  /// How much is given to the sink at a time, in bytes.
  private static let pieceBytes = 64 << 10

  init(
    _ extent: TableExtent, _ form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.extent = extent
    self.form = form
    self.sink = sink
  }

  /// Writes a row, and as many like it as it stands for; rows behind the last used one are left out.
  mutating func write(_ source: borrowing TableRow) throws {
    guard source.cells.contains(where: \.isUsed) else { return }
    while row < source.index { try endRow(from: 0) }
    for _ in 0..<source.count {
      var column = 0
      for run in source.cells where run.isUsed {
        for position in run.columns {
          // A row's first field has no separator before it.
          for _ in max(column - 1, 0)..<position { output.append(form.separator) }
          source.text.bytes.withBytes { append($0, run.text) }
          column = position + 1
          if output.count >= Self.pieceBytes { try flush() }
        }
      }
      try endRow(from: column)
    }
  }

  /// Gives the rest to the sink.
  mutating func finish() throws {
    while row < extent.height { try endRow(from: 0) }
    try flush()
  }

  /// Ends a row whose first `count` fields have been written.
  private mutating func endRow(from count: Int) throws {
    for _ in max(count, 1)..<max(extent.width, 1) { output.append(form.separator) }
    if form.lineEnd == .returnNewline { output.append(Ascii.carriageReturn) }
    output.append(Ascii.lineFeed)
    row += 1
    if output.count >= Self.pieceBytes { try flush() }
  }

  private mutating func flush() throws {
    guard output.count > 0 else { return }
    try output.withBytes(sink)
    output.removeAll()
  }

  /// Writes a field, in quotes where it could not be read back without.
  ///
  /// - SeeAlso: RFC 4180, 2
  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard
      bytes.hasAny(
        form.separator, Ascii.quote, Ascii.lineFeed, Ascii.carriageReturn, in: range)
    else { return output.append(bytes, range) }
    output.append(Ascii.quote)
    for at in range {
      if bytes[at] == Ascii.quote { output.append(Ascii.quote) }
      output.append(bytes[at])
    }
    output.append(Ascii.quote)
  }
}
