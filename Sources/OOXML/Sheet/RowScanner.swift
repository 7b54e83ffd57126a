import XML
import Bytes
import Messages
import WorkbookReading

/// Reads rows written the way Excel and similar programs write them, byte by byte.
///
/// It handles what nearly every file has: no prefixes, double quotes, no comments, values, inline
/// strings with one run. For anything else it returns `.unusual`, and the row is read again by the
/// general path, ``SheetScanner``, which also reports errors. It must therefore never accept what
/// the general path would reject or read differently; the tests compare the two.
enum RowScanner {
  enum Outcome {
    /// A whole row was read, and ends before this position.
    case row(end: Int)
    /// The bytes end inside the row.
    case incomplete
    /// The general path must read it.
    case unusual
  }

  /// Reads the row at or after `start`; `next` is its index if it does not name one.
  static func scan(
    _ bytes: Span<UInt8>, from start: Int, next: Int, _ limits: ReadingLimits,
    into row: inout RowBuffer
  ) -> Outcome {
    var cursor = Cursor(position: start)
    cursor.skipSpace(bytes)
    guard cursor.take("<row", bytes) else { return cursor.stopped(bytes) }
    row.start(row: next)
    guard let hasCells = cursor.takeRowAttributes(bytes, &row) else { return cursor.stopped(bytes) }
    guard row.index < limits.rows else { return .unusual }
    if !hasCells { return .row(end: cursor.position) }
    var column = -1
    while true {
      if let last = takeUsualCells(bytes, &cursor, into: &row, limits) { column = last }
      cursor.skipSpace(bytes)
      guard cursor.position &+ 6 <= bytes.count else { return .incomplete }
      if bytes[cursor.position &+ 1] == Ascii.slash {
        return cursor.take("</row>", bytes) ? .row(end: cursor.position) : .unusual
      }
      guard cursor.takeCell(bytes, &row, &column, limits) else { return cursor.stopped(bytes) }
    }
  }
}

extension RowScanner {
  /// Reads cells until it finds an unusual one; returns the column of the last cell.
  @inline(__always)
  private static func takeUsualCells(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor, into row: inout RowBuffer,
    _ limits: ReadingLimits
  ) -> Int? {
    let last = bytes.count - UsualCell.longest
    guard cursor.position <= last else { return nil }
    let (position, column) = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (cursor.position, -1) }
      var position = cursor.position
      var column = -1
      while position <= last {
        let length = unsafe UsualCell.take(
          base + position, bytes.count - position, into: &row, &column, columns: limits.columns)
        if length == 0 { break }
        position &+= length
      }
      return (position, column)
    }
    cursor.position = position
    return column < 0 ? nil : column
  }
}
