import Bytes

/// Reads the most common forms of cells, exactly as Excel writes them.
///
/// They are `<c r="B2" s="1" t="s"><v>17</v></c>`, `<c r="B2"><v>3.5</v></c>` and `<c r="B2"
/// s="1"/>`. It looks at each byte once and checks no bounds: the caller ensures that ``longest``
/// bytes can be read. Anything else is left to ``Cursor``, which may accept the same cell.
enum UsualCell {
  /// The maximum length of such a cell, in bytes.
  static let longest = 96

  /// Reads the cell at `start` and adds it to the row; `last` becomes its column.
  ///
  /// - Returns: its length in bytes; zero if it has another form or lies outside `columns`.
  @inline(__always)
  static func take(
    _ start: UnsafePointer<UInt8>, _ available: Int, into row: inout RowBuffer,
    _ last: inout Int, columns: Int
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
    if unsafe word(at, 8) == inlineType1 {
      let length = unsafe takeInline(start, at, available, &cell, into: &row)
      if length > 0 { last = column &- 1 }
      return length
    }
    if unsafe word(at, 2) == blankEnd {
      last = column &- 1
      row.appendBlank(cell)
      return unsafe at - start + 2
    }
    guard unsafe word(at, 4) == numberBegin else { return 0 }
    unsafe at += 4
    let length = unsafe takeNumber(start, at, &cell, into: &row)
    if length > 0 { last = column &- 1 }
    return length
  }

  /// Reads ` t="inlineStr"><is><t>…</t></is></c>` with text that needs no decoding.
  @inline(__always)
  private static func takeInline(
    _ start: UnsafePointer<UInt8>, _ at: UnsafePointer<UInt8>, _ available: Int,
    _ cell: inout RawCell, into row: inout RowBuffer
  ) -> Int {
    guard unsafe word(at + 8, 8) == inlineType2, unsafe word(at + 16, 5) == inlineType3 else {
      return 0
    }
    var text = unsafe at + 21
    if unsafe text.pointee == Ascii.greater {
      unsafe text += 1
    } else {
      guard unsafe word(text, 8) == preserve1, unsafe word(text + 8, 8) == preserve2,
        unsafe word(text + 16, 6) == preserve3
      else { return 0 }
      unsafe text += 22
    }
    // What follows the text is at most as long as a usual cell.
    let room = min(unsafe available - (text - start) - longest, 32_767)
    var isBare = true
    let count = unsafe textLength(text, room, &isBare)
    guard count >= 0, unsafe word(text + count, 8) == inlineEnd1,
      unsafe word(text + (count + 8), 5) == inlineEnd2
    else { return 0 }
    if count > 0 {
      cell.kind = isBare ? .bareText : .text
      cell.start = row.text.count
      cell.count = Int32(truncatingIfNeeded: count)
      unsafe row.text.append(text, count: count)
      row.cells.append(cell)
    } else {
      row.appendBlank(cell)
    }
    return unsafe (text - start) + count + 13
  }

  /// The length of a text up to `<`; -1 if it needs decoding or is longer than `room`.
  ///
  /// `isBare` becomes `false` if it has a byte below `0`, such as a comma, a quote or a space.
  @inline(__always)
  private static func textLength(
    _ text: UnsafePointer<UInt8>, _ room: Int, _ isBare: inout Bool
  ) -> Int {
    var count = 0
    while count &+ 8 <= room {
      let word = unsafe word(text + count, 8)
      // Most text is not ASCII, so nothing needs to be found in it.
      if word & Lanes.signs != Lanes.signs {
        let found =
          Lanes.equal(Ascii.less, word) | Lanes.equal(Ascii.underscore, word)
          | Lanes.below(0x30, word)
        if found != 0 {
          let end = unsafe textEnd(text, from: count, to: count &+ 8, &isBare)
          if end != count &+ 8 { return end }
        }
      }
      count &+= 8
    }
    let end = unsafe textEnd(text, from: count, to: room, &isBare)
    return end < room ? end : -1
  }

  /// The position of `<`, or `end`; -1 at something that needs decoding.
  @inline(__always)
  private static func textEnd(
    _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, _ isBare: inout Bool
  ) -> Int {
    var at = start
    while at < end {
      let byte = unsafe text[at]
      if byte == Ascii.less { return at }
      if byte == Ascii.ampersand || byte == Ascii.underscore || byte == Ascii.carriageReturn {
        return -1
      }
      if byte < 0x30 { isBare = false }
      at &+= 1
    }
    return end
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
      // Digits, `+`, `-`, `.`; a number with an exponent is rare.
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

  /// Reads at most `limit` digits; -1 if there are none.
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

  // Each comment below gives the ASCII text of its little-endian number.
  private static var begin: UInt64 { 0x223D_7220_633C }  // <c r="
  private static var style: UInt64 { 0x223D_7320 }  //  s="
  private static var sharedType: UInt64 { 0x3E_2273_223D_7420 }  //  t="s">
  private static var inlineType1: UInt64 { 0x696C_6E69_223D_7420 }  //  t="inli
  private static var inlineType2: UInt64 { 0x3C3E_2272_7453_656E }  // neStr"><
  private static var inlineType3: UInt64 { 0x74_3C3E_7369 }  // is><t
  private static var preserve1: UInt64 { 0x6170_733A_6C6D_7820 }  //  xml:spa
  private static var preserve2: UInt64 { 0x7365_7270_223D_6563 }  // ce="pres
  private static var preserve3: UInt64 { 0x3E22_6576_7265 }  // erve">
  private static var inlineEnd1: UInt64 { 0x7369_2F3C_3E74_2F3C }  // </t></is
  private static var inlineEnd2: UInt64 { 0x3E_632F_3C3E }  // ></c>
  private static var value: UInt64 { 0x3E_763C }  // <v>
  private static var numberBegin: UInt64 { 0x3E76_3C3E }  // ><v>
  private static var blankEnd: UInt64 { 0x3E2F }  // />
  private static var end: UInt64 { 0x3E63_2F3C_3E76_2F3C }  // </v></c>
}
