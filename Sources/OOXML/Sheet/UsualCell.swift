/// Reads the cells that make up nearly all of a worksheet, as Excel writes them to the byte:
/// `<c r="B2" s="1" t="s"><v>17</v></c>`, `<c r="B2"><v>3.5</v></c>` and `<c r="B2" s="1"/>`.
///
/// No byte is looked at twice and no bound is checked: the caller sees to it that ``longest`` bytes
/// can be read. Anything else is left to ``Cursor``, which may take the same cell.
enum UsualCell {
  /// No usual cell is longer, in bytes.
  static let longest = 96

  /// Reads the cell at `start` and adds it to the row; `last` becomes its column.
  ///
  /// - Returns: how many bytes it has; zero when it is not usual, or lies outside of `columns`.
  @inline(__always)
  static func take(
    _ start: UnsafePointer<UInt8>, into row: inout RowBuffer, _ last: inout Int, columns: Int
  ) -> Int {
    guard unsafe word(start, 6) == begin else { return 0 }
    var at = unsafe start + 6
    var column = 0
    while unsafe at.pointee &- 0x41 < 26, column < 1000 {
      column = unsafe column &* 26 &+ Int(at.pointee &- 0x40)
      unsafe at += 1
    }
    let rowNumber = unsafe number(&at, 7)
    guard unsafe at.pointee == Ascii.quote, rowNumber == row.index &+ 1, column > 0,
      column <= columns
    else { return 0 }
    unsafe at += 1
    var cell = RawCell(
      row: Int32(truncatingIfNeeded: row.index), column: Int32(truncatingIfNeeded: column &- 1),
      style: 0, kind: .number, start: 0, count: 0)
    if unsafe word(at, 4) == style {
      unsafe at += 4
      let index = unsafe number(&at, 8)
      guard unsafe at.pointee == Ascii.quote, index >= 0 else { return 0 }
      cell.style = Int32(truncatingIfNeeded: index)
      unsafe at += 1
    }
    if unsafe word(at, 7) == sharedType {
      unsafe at += 7
      guard unsafe word(at, 3) == value else { return 0 }
      unsafe at += 3
      cell.start = unsafe number(&at, 10)
      cell.kind = .shared
      guard unsafe word(at, 8) == end, cell.start >= 0 else { return 0 }
      row.cells.append(cell)
      last = column &- 1
      return unsafe at - start + 8
    }
    if unsafe word(at, 2) == blankEnd {
      last = column &- 1
      return unsafe at - start + 2
    }
    guard unsafe word(at, 4) == numberBegin else { return 0 }
    unsafe at += 4
    let length = unsafe takeNumber(start, at, &cell, into: &row)
    if length > 0 { last = column &- 1 }
    return length
  }

  /// Reads digits, a point and signs up to `</v></c>`.
  @inline(__always)
  private static func takeNumber(
    _ start: UnsafePointer<UInt8>, _ first: UnsafePointer<UInt8>, _ cell: inout RawCell,
    into row: inout RowBuffer
  ) -> Int {
    var count = 0
    while unsafe first[count] != Ascii.less {
      let byte = unsafe first[count]
      // Digits, `+`, `-`, `.`, and the letters of an exponent.
      guard byte &- 0x2B < 15, byte != Ascii.slash, byte != 0x2C, count < 24 else { return 0 }
      count &+= 1
    }
    guard count > 0, unsafe word(first + count, 8) == end else { return 0 }
    cell.start = row.text.count
    cell.count = Int32(truncatingIfNeeded: count)
    unsafe row.text.append(first, count: count)
    row.cells.append(cell)
    return unsafe first - start + count + 8
  }

  /// Reads at most `limit` digits; -1 when there is none.
  @inline(__always)
  private static func number(_ at: inout UnsafePointer<UInt8>, _ limit: Int) -> Int {
    var value = 0
    var count = 0
    while unsafe at.pointee &- 0x30 < 10, count < limit {
      value = unsafe value &* 10 &+ Int(at.pointee &- 0x30)
      unsafe at += 1
      count &+= 1
    }
    return count == 0 ? -1 : value
  }

  /// The next bytes, at most eight, as a number.
  @inline(__always)
  private static func word(_ at: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = unsafe UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
    return count == 8 ? word : word & ((1 &<< UInt64(count &* 8)) &- 1)
  }

  // The texts as little-endian numbers.
  /// `<c r="`
  private static var begin: UInt64 { 0x223D_7220_633C }
  /// ` s="`
  private static var style: UInt64 { 0x223D_7320 }
  /// ` t="s">`
  private static var sharedType: UInt64 { 0x3E_2273_223D_7420 }
  /// `<v>`
  private static var value: UInt64 { 0x3E_763C }
  /// `><v>`
  private static var numberBegin: UInt64 { 0x3E76_3C3E }
  /// `/>`
  private static var blankEnd: UInt64 { 0x3E2F }
  /// `</v></c>`
  private static var end: UInt64 { 0x3E63_2F3C_3E76_2F3C }
}
