import Bytes
import Messages
import WorkbookReading

/// Writes the rows of a table as delimited text, each as wide as the widest.
struct FieldWriter: ~Copyable {
  private let extent: TableExtent
  private let sink: (Span<UInt8>) throws -> Void
  private var output: FieldOutput
  /// The row to be written next.
  private var row = 0

  /// How much is given to the sink at a time, in bytes.
  private static let pieceBytes = 64 << 10

  init(
    _ extent: TableExtent, _ form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.extent = extent
    self.sink = sink
    output = FieldOutput(form)
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
          output.append(separators: position - max(column - 1, 0))
          source.text.bytes.withBytes { output.append($0, run.text) }
          column = position + 1
          if output.count >= Self.pieceBytes { try output.flush(to: sink) }
        }
      }
      try endRow(from: column)
    }
  }

  /// Gives the rest to the sink.
  mutating func finish() throws {
    while row < extent.height { try endRow(from: 0) }
    try output.flush(to: sink)
  }

  /// Ends a row whose first `count` fields have been written.
  private mutating func endRow(from count: Int) throws {
    output.append(separators: extent.width - max(count, 1))
    output.endLine()
    row += 1
    if output.count >= Self.pieceBytes { try output.flush(to: sink) }
  }
}
