import Grid
import WorkbookReading

/// Writes the rows of a worksheet, padding each to the width of the widest.
struct SheetTextWriter: ~Copyable {
  /// How many bytes the sink receives at a time.
  private static let pieceBytes = 64 << 10

  private let width: Int
  private let sink: (Span<UInt8>) throws -> Void
  private var output: FieldOutput
  /// The row being written.
  private var row = 0
  /// The column of the last field written.
  private var column = 0

  /// Starts with `width`, the number of columns.
  init(
    _ form: DelimitedForm, width: Int, to sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.width = width
    self.sink = sink
    output = FieldOutput(form)
  }

  /// Writes a cell that comes after all previous ones.
  mutating func write(_ cell: Cell) throws {
    while row < cell.reference.row { try endRow() }
    output.append(separators: cell.reference.column - column)
    column = cell.reference.column
    output.append(cell.text)
  }

  /// Ends the last row, and passes the rest to the sink.
  mutating func finish() throws {
    try endRow()
    try output.flush(to: sink)
  }

  private mutating func endRow() throws {
    output.append(separators: width - 1 - column)
    output.endLine()
    row += 1
    column = 0
    if output.count >= Self.pieceBytes { try output.flush(to: sink) }
  }
}
