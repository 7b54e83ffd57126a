import Bytes
import Grid
import Messages
import WorkbookReading

/// Writes the rows of a worksheet, padding each to the width of the widest.
struct SheetTextWriter: ~Copyable {
  /// The sheet differs from what was declared: it is wider, narrower, or not in row order.
  struct Surprise: Error {
    var cell: CellReference?
    /// Whether the sink has already received output, which cannot be taken back.
    var isLate: Bool
  }

  private let limits: ReadingLimits
  private let width: Int
  /// Whether the width was measured by reading the sheet, so that it needs no confirmation.
  private let isMeasured: Bool
  private let sink: (Span<UInt8>) throws -> Void
  private var fields: FieldWriter
  /// The position of the last cell written.
  private var row = 0
  private var column = -1
  /// The last column used so far.
  private var lastColumn = -1
  private var blanks = 0
  private var textBytes = 0
  private var hasFlushed = false

  /// Starts with the width, in columns; at least 1.
  init(
    _ decoder: CellDecoder, _ form: DelimitedForm, width: Int, isMeasured: Bool,
    limits: ReadingLimits, to sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.limits = limits
    self.width = width
    self.isMeasured = isMeasured
    self.sink = sink
    fields = FieldWriter(decoder, form)
  }

  /// How many bytes the sink receives at a time.
  ///
  /// The first piece is larger, since a surprise does no harm until it has been flushed.
  private var pieceBytes: Int { hasFlushed ? 64 << 10 : 1 << 20 }

  /// Writes the cells of one row, or of several.
  mutating func write(_ source: borrowing RowBuffer) throws {
    let strings = fields.strings
    for i in 0..<source.cells.count {
      let cell = source.cells[i]
      guard try !fields.isBlank(cell, strings) else { continue }
      try move(toRow: Int(cell.row), column: Int(cell.column))
      try fields.append(cell, source.text, strings)
    }
    if fields.output.count >= pieceBytes { try flush() }
  }

  /// Writes a cell that has already been decoded.
  mutating func write(_ cell: Cell) throws {
    try move(toRow: cell.reference.row, column: cell.reference.column)
    fields.output.append(cell.text)
    if fields.output.count >= pieceBytes { try flush() }
  }

  /// Ends the last row, and passes the rest to the sink.
  mutating func finish() throws {
    guard lastColumn == width - 1 else { throw Surprise(isLate: hasFlushed) }
    try endRow()
    try flush()
  }

  @inline(__always)
  private mutating func move(toRow newRow: Int, column newColumn: Int) throws {
    while row < newRow { try endRow() }
    guard row == newRow, newColumn > column, newColumn < width else {
      throw Surprise(cell: CellReference(row: newRow, column: newColumn), isLate: hasFlushed)
    }
    // No separator precedes the first field of a row.
    fields.output.append(separators: newColumn - max(column, 0))
    try count(blanks: newColumn - column - 1)
    column = newColumn
    lastColumn = max(lastColumn, newColumn)
  }

  private mutating func endRow() throws {
    fields.output.append(separators: width - 1 - max(column, 0))
    try count(blanks: width - column - 1)
    fields.output.endLine()
    row += 1
    column = -1
    if fields.output.count >= pieceBytes { try flush() }
  }

  @inline(__always)
  private mutating func count(blanks more: Int) throws {
    blanks += more
    guard blanks <= limits.blankFields else { throw limits.tooManyBlanks() }
  }

  private mutating func flush() throws {
    // A sheet as wide as declared has reached that width by now.
    if !hasFlushed, !isMeasured, lastColumn != width - 1 { throw Surprise(isLate: false) }
    hasFlushed = true
    textBytes += fields.output.count
    guard textBytes - blanks <= limits.textBytes else { throw limits.tooMuchText(at: nil) }
    try fields.output.flush(to: sink)
  }
}
