import Bytes
import Grid
import Messages
import WorkbookReading

extension ReadingLimits {
  /// Rejects a text that is longer than a cell can hold.
  @inline(__always)
  func check(_ text: borrowing ByteArena, from start: Int, at offset: Int) throws(ReadError) {
    // A UTF-16 unit takes at least one byte of UTF-8.
    guard text.count - start > charactersPerCell else { return }
    let count = text.string(start..<text.count).utf16.count
    guard count > charactersPerCell else { return }
    throw ReadError(
      WorksheetReason.textTooLong(count: count, limit: charactersPerCell),
      at: Place(byteOffset: offset))
  }

  func tooManyBlanks() -> ReadError {
    ReadError(WorksheetReason.tooManyBlankFields(limit: blankFields))
  }

  func tooMuchText(at cell: CellReference?) -> ReadError {
    ReadError(WorksheetReason.textsTooLong(limit: textBytes), at: Place(cell: cell))
  }

  func tooManyCells(at cell: CellReference?) -> ReadError {
    ReadError(WorksheetReason.tooManyCells(limit: heldCells), at: Place(cell: cell))
  }
}
