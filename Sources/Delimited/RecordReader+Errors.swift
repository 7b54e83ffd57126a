import Grid
import Messages

extension RecordReader {
  /// An error on a line, from one.
  func error(_ reason: DelimitedReason, line: Int) -> ReadError {
    ReadError(reason, at: Place(line: line))
  }

  /// An error in a field of the next record.
  func error(_ reason: DelimitedReason, column: Int) -> ReadError {
    ReadError(
      reason,
      at: Place(cell: CellReference(row: recordCount, column: column), line: line))
  }
}
