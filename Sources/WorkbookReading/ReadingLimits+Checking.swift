public import Bytes
package import Grid
public import Messages

extension ReadingLimits {
  /// Rejects a text, the last one in `text`, that is longer than a cell can hold.
  @inlinable @inline(__always)
  package func check(
    _ text: borrowing ByteArena, from start: Int, at place: @autoclosure () -> Place
  ) throws(ReadError) {
    // A UTF-16 unit takes at least one byte of UTF-8.
    guard text.count - start > charactersPerCell else { return }
    try check(text.string(start..<text.count), at: place())
  }

  /// Rejects a text that is longer than a cell can hold.
  @usableFromInline
  package func check(_ text: String, at place: Place) throws(ReadError) {
    guard text.utf8.count > charactersPerCell else { return }
    let count = text.utf16.count
    guard count > charactersPerCell else { return }
    throw ReadError(WorkbookReason.textTooLong(count: count, limit: charactersPerCell), at: place)
  }

  package func tooManyBlanks() -> ReadError {
    ReadError(WorkbookReason.tooManyBlankFields(limit: blankFields))
  }

  package func tooMuchText(at cell: CellReference?) -> ReadError {
    ReadError(WorkbookReason.textsTooLong(limit: textBytes), at: Place(cell: cell))
  }

  package func tooMuchHeldText(at cell: CellReference?) -> ReadError {
    ReadError(WorkbookReason.textsTooLong(limit: heldTextBytes), at: Place(cell: cell))
  }

  package func tooManyCells(at cell: CellReference?) -> ReadError {
    ReadError(WorkbookReason.tooManyCells(limit: heldCells), at: Place(cell: cell))
  }

  /// The error for formats that are held in memory as a whole.
  package func tooManyWholeCells(at cell: CellReference?) -> ReadError {
    ReadError(WorkbookReason.tooManyCells(limit: wholeCells), at: Place(cell: cell))
  }

  package func outsideSheet(at place: Place) -> ReadError {
    ReadError(WorkbookReason.outsideSheet(rows: rows, columns: columns), at: place)
  }
}
