import Grid
import Messages
import WorkbookReading

/// Writes the rows of a worksheet, padding each to the width of the widest.
struct SheetTextWriter {
  /// How many bytes the sink receives at a time.
  private static let pieceBytes = 64 << 10

  private let width: Int
  private let limits: ReadingLimits
  private let sink: (Span<UInt8>) throws -> Void
  private var fields: FieldWriter
  /// The row being written.
  private var row = 0
  /// The column of the last field written.
  private var column = 0
  private var textBytes = 0

  /// Starts with `width`, the number of columns.
  init(
    _ form: DelimitedForm, width: Int, limits: ReadingLimits,
    to sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.width = width
    self.limits = limits
    self.sink = sink
    fields = FieldWriter(form)
  }

  /// Writes a cell that comes after all previous ones.
  mutating func write(_ cell: Cell) throws {
    while row < cell.reference.row { try endRow() }
    fields.append(separators: cell.reference.column - column)
    column = cell.reference.column
    textBytes += cell.text.utf8.count
    guard textBytes <= limits.textBytes else {
      throw ReadError(
        BIFFReason.textsTooLong(limit: limits.textBytes), at: Place(cell: cell.reference))
    }
    fields.append(cell.text)
  }

  /// Ends the last row, and passes the rest to the sink.
  mutating func finish() throws {
    try endRow()
    try flush()
  }

  private mutating func endRow() throws {
    fields.append(separators: width - 1 - column)
    fields.endLine()
    row += 1
    column = 0
    if fields.output.count >= Self.pieceBytes { try flush() }
  }

  private mutating func flush() throws {
    try sink(fields.output.span)
    fields.removeOutput()
  }
}
