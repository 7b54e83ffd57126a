import XML
import Bytes
import Streams
import Grid
import Messages
import WorkbookReading

/// Walks the rows of a worksheet part, then what follows them.
struct SheetScanner: ~Copyable {
  private enum Phase { case before, rows, after }

  var reader: XMLReader
  let limits: ReadingLimits
  /// The part's size, unpacked, as the package has it.
  let size: Int
  /// Whether rows are read by ``RowScanner`` where it can; off, the plain path reads all.
  var usesScanner = true
  private var phase = Phase.before
  private var dataLevel = 0
  /// The row that was read last; rows without a number follow it.
  var lastRow = -1
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether rows are hidden that the part does not list.
  private(set) var hidesUnlistedRows = false
  /// What the part says its cells span; often wrong.
  private(set) var dimension: CellRange?

  init(_ stream: any ByteStream, size: Int, limits: ReadingLimits) throws(ReadError) {
    self.limits = limits
    self.size = size
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    try reader.enterRoot("worksheet")
    self.reader = reader
  }

  /// Reads up to the first row, or to where one would be.
  mutating func readHead() throws(ReadError) {
    guard phase == .before else { return }
    while try reader.nextChild(of: 1) {
      if reader.isNamed("sheetData") {
        dataLevel = reader.depth
        phase = .rows
        return
      }
      try readSibling()
    }
    phase = .after
  }

  /// Reads the next row.
  ///
  /// - Returns: whether there was one; `false` after everything behind the rows was read too.
  mutating func nextRow(_ row: inout RowBuffer) throws(ReadError) -> Bool {
    try readHead()
    while phase == .rows {
      if try scanRow(&row) { return true }
      while try reader.nextChild(of: dataLevel) {
        guard reader.isNamed("row") else { continue }
        try readRow(&row)
        return true
      }
      // Another `sheetData` is not to be expected, and not to be lost.
      phase = .before
      try readHead()
    }
    try reader.finish()
    return false
  }

  /// Reads the next row if it is as rows usually are.
  private mutating func scanRow(_ row: inout RowBuffer) throws(ReadError) -> Bool {
    guard usesScanner, reader.depth == dataLevel, reader.isUnprefixed,
      reader.transparentDepths.isEmpty
    else { return false }
    while let start = reader.scanPosition {
      let memory = unsafe reader.bytes
      let bytes = unsafe memory.span
      switch RowScanner.scan(bytes, from: start, next: lastRow + 1, limits, into: &row) {
      case .row(let end):
        reader.resume(at: end)
        lastRow = row.index
        return true
      case .unusual: return false
      case .incomplete:
        guard bytes.count - start < Self.longestScan, try reader.readMore() else { return false }
      }
    }
    return false
  }

  /// Rows longer than this, in bytes, are left to the plain path, which needs no whole row.
  private static let longestScan = 2 << 20

  // MARK: - Beside the rows

  private mutating func readSibling() throws(ReadError) {
    if reader.isNamed("dimension") {
      dimension = try reader.range("ref")
    } else if reader.isNamed("sheetFormatPr") {
      hidesUnlistedRows = reader.flag("zeroHeight") == true
    } else if reader.isNamed("cols") {
      let level = reader.depth
      while try reader.nextChild(of: level) {
        if reader.isNamed("col") { readColumns() }
      }
    } else if reader.isNamed("mergeCells") {
      let level = reader.depth
      scanMerges(at: level)
      while try reader.nextChild(of: level) {
        if reader.isNamed("mergeCell") { try readMerge() }
        scanMerges(at: level)
      }
    }
  }

  private mutating func readColumns() {
    guard reader.flag("hidden") == true, let first = reader.number("min"),
      let last = reader.number("max"), first >= 1, last >= first, first <= limits.columns
    else { return }
    hiddenColumns.append(first - 1...min(last, limits.columns) - 1)
  }

  /// Reads the merged ranges that are written as they usually are; stops where one is not.
  private mutating func scanMerges(at level: Int) {
    guard usesScanner, reader.depth == level, reader.isUnprefixed, reader.transparentDepths.isEmpty
    else { return }
    let start: StaticString = "<mergeCell ref=\""
    while let position = reader.scanPosition {
      let memory = unsafe reader.bytes
      let bytes = unsafe memory.span
      let text = position + start.utf8CodeUnitCount
      guard bytes.holds(start, at: position),
        let quote = bytes.position(of: Ascii.quote, from: text),
        bytes.holds("/>", at: quote + 1),
        let range = CellRange(utf8: bytes.extracting(text..<quote)),
        range.rows.upperBound < limits.rows, range.columns.upperBound < limits.columns
      else { return }
      merges.append(range)
      reader.resume(at: quote + 3)
    }
  }

  private mutating func readMerge() throws(ReadError) {
    guard let range = try reader.range("ref") else {
      let text = try reader.text("ref") ?? ""
      throw ReadError(
        .unreadableFile,
        english: "a merged range is \"\(text.prefix(40))\"; one like A1:B2 was expected",
        japanese: "結合セルの範囲が「\(text.prefix(40))」です（A1:B2のような範囲のはずです）", at: reader.place)
    }
    guard range.rows.upperBound < limits.rows, range.columns.upperBound < limits.columns else {
      throw outside(range.bottomRight)
    }
    merges.append(range)
  }

  // MARK: - Rows

  private mutating func readRow(_ row: inout RowBuffer) throws(ReadError) {
    row.start(row: try rowIndex())
    row.isHidden = reader.flag("hidden") == true
    lastRow = row.index
    let level = reader.depth
    var position = CellReference(row: row.index, column: -1)
    while try reader.nextChild(of: level) {
      if reader.isNamed("c") { try readCell(&row, &position) }
    }
  }

  private func rowIndex() throws(ReadError) -> Int {
    let index: Int
    if let text = try reader.text("r") {
      guard let number = reader.number("r"), number >= 1 else {
        throw ReadError(
          .unreadableFile, english: "a row's number is \"\(text.prefix(20))\"",
          japanese: "行番号が「\(text.prefix(20))」です", at: reader.place)
      }
      index = number - 1
    } else {
      index = lastRow + 1
    }
    guard index < limits.rows else { throw outside(CellReference(row: index, column: 0)) }
    return index
  }

  /// Reads a cell; `position` is that of the cell before it, and becomes its own.
  private mutating func readCell(
    _ row: inout RowBuffer, _ position: inout CellReference
  ) throws(ReadError) {
    if let text = try reader.text("r") {
      guard let reference = CellReference(text) else {
        throw ReadError(
          .unreadableFile, english: "a cell's reference is \"\(text.prefix(20))\"",
          japanese: "セル番地が「\(text.prefix(20))」です",
          at: Place(byteOffset: reader.offset))
      }
      position = reference
    } else {
      position.column += 1
    }
    guard position.row < limits.rows, position.column < limits.columns else {
      throw outside(position)
    }
    do {
      try readContent(&row, position)
    } catch {
      throw error.located(in: Place(cell: position))
    }
  }

  private mutating func readContent(
    _ row: inout RowBuffer, _ position: CellReference
  ) throws(ReadError) {
    var cell = RawCell(
      row: Int32(position.row), column: Int32(position.column),
      style: Int32(clamping: reader.number("s") ?? 0), kind: try kind(), start: row.text.count,
      count: 0)
    let level = reader.depth
    while try reader.nextChild(of: level) {
      if reader.isNamed("v") {
        row.text.truncate(to: cell.start)
        try reader.appendContent(of: reader.depth, to: &row.text)
      } else if reader.isNamed("is") {
        row.text.truncate(to: cell.start)
        try reader.appendRichText(to: &row.text)
        cell.kind = .text
      }
    }
    try row.finish(&cell, limits, at: reader.offset)
  }

  /// The kind that the cell's type says.
  ///
  /// - SeeAlso: ECMA-376-1, 18.18.11 `ST_CellType`
  private func kind() throws(ReadError) -> RawCell.Kind {
    switch try reader.text("t") {
    case nil, "n", "": return .number
    case "s": return .shared
    case "str", "inlineStr": return .text
    case "b": return .boolean
    case "e": return .error
    case "d": return .isoDate
    case .some(let type):
      throw ReadError(
        .unreadableFile, english: "the cell's type is \"\(type.prefix(20))\"",
        japanese: "セルの型が「\(type.prefix(20))」です", at: reader.place)
    }
  }

  func outside(_ cell: CellReference) -> ReadError {
    ReadError(
      .tooLarge,
      english: "the cell lies outside \(limits.rows) rows and \(limits.columns) columns",
      japanese: "セルが\(limits.rows)行\(limits.columns)列の外にあります",
      at: Place(cell: cell, byteOffset: reader.offset))
  }
}

extension RowBuffer {
  /// Ends a cell whose text was added last: blank ones are left out, others judged and kept.
  mutating func finish(
    _ cell: inout RawCell, _ limits: ReadingLimits, at offset: Int
  ) throws(ReadError) {
    if cell.kind == .text {
      ExcelText.finish(&text, from: cell.start)
    } else {
      let trimmed = text.withBytes { $0.trimmed(cell.start..<$0.count) }
      if cell.kind == .shared {
        guard !trimmed.isEmpty else { return text.truncate(to: cell.start) }
        guard let index = text.withBytes({ $0.natural(trimmed) }) else {
          throw ReadError(
            .unreadableFile,
            english: "\"\(text.string(trimmed).prefix(20))\" is no index of a shared string",
            japanese: "「\(text.string(trimmed).prefix(20))」は共有文字列の番号ではありません",
            at: Place(byteOffset: offset))
        }
        text.truncate(to: cell.start)
        cell.start = index
        return cells.append(cell)
      }
      text.truncate(to: trimmed.upperBound)
      cell.start = trimmed.lowerBound
    }
    let count = text.count - cell.start
    guard count > 0 else { return }
    try limits.check(text, from: cell.start, at: offset)
    guard text.count <= RowBuffer.textLimit else {
      throw ReadError(
        .tooLarge, english: "the row's texts are longer than \(RowBuffer.textLimit) bytes",
        japanese: "行の文字列が\(RowBuffer.textLimit)バイトを超えています", at: Place(byteOffset: offset))
    }
    cell.count = Int32(count)
    cells.append(cell)
  }

  /// How much text one row may hold, so that a row stays small beside the sheet.
  private static var textLimit: Int { 64 << 20 }
}

extension ReadingLimits {
  /// Refuses a text that is longer than a cell can hold.
  @inline(__always)
  func check(_ text: borrowing ByteArena, from start: Int, at offset: Int) throws(ReadError) {
    // A UTF-16 unit takes at least one byte of UTF-8.
    guard text.count - start > charactersPerCell else { return }
    let count = text.string(start..<text.count).utf16.count
    guard count > charactersPerCell else { return }
    throw ReadError(
      .tooLarge,
      english: "a text of \(count) characters; a cell holds at most \(charactersPerCell)",
      japanese: "\(count)文字の文字列があります（セルの上限は\(charactersPerCell)文字）",
      at: Place(byteOffset: offset))
  }
}
