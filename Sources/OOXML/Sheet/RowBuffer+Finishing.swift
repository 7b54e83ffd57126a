import Bytes
import Grid
import Messages
import WorkbookReading

extension RowBuffer {
  /// Completes the cell whose text was added last.
  ///
  /// `isDecoded` says whether Excel's escapes in the text have already been decoded.
  mutating func finish(
    _ cell: inout RawCell, isDecoded: Bool = false, _ limits: ReadingLimits, at offset: Int
  ) throws(ReadError) {
    if cell.kind == .shared { return try finishShared(&cell, at: offset) }
    if cell.kind == .text {
      if !isDecoded { ExcelText.finish(&text, from: cell.start) }
    } else {
      let trimmed = text.withBytes { $0.trimmed(cell.start..<$0.count) }
      text.truncate(to: trimmed.upperBound)
      cell.start = trimmed.lowerBound
    }
    let count = text.count - cell.start
    guard count > 0 else { return appendBlank(cell) }
    try limits.check(text, from: cell.start, at: Place(byteOffset: offset))
    guard text.count <= RowBuffer.textLimit else {
      throw ReadError(
        WorksheetReason.rowTooLong(limit: RowBuffer.textLimit), at: Place(byteOffset: offset))
    }
    cell.count = Int32(count)
    cells.append(cell)
  }

  private mutating func finishShared(_ cell: inout RawCell, at offset: Int) throws(ReadError) {
    let trimmed = text.withBytes { $0.trimmed(cell.start..<$0.count) }
    guard !trimmed.isEmpty else {
      text.truncate(to: cell.start)
      return appendBlank(cell)
    }
    guard let index = text.withBytes({ $0.natural(trimmed) }) else {
      throw ReadError(
        WorksheetReason.sharedStringIndex(String(text.string(trimmed).prefix(20))),
        at: Place(byteOffset: offset))
    }
    text.truncate(to: cell.start)
    cell.start = index
    cells.append(cell)
  }

  /// How many bytes of text a row may hold, so that a row stays small compared with the sheet.
  private static var textLimit: Int { 64 << 20 }
}
