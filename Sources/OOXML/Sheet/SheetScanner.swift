import XML
import Bytes
import Streams
import Grid
import Messages
import WorkbookReading

/// Reads the rows of a worksheet part, then what follows them.
struct SheetScanner: ~Copyable {
  private enum Phase { case before, rows, after }

  var reader: XMLReader
  let limits: ReadingLimits
  /// The part's unpacked size, as the package declares it.
  let size: Int
  /// Whether ``RowScanner`` reads rows if it can; otherwise the general path reads all of them.
  var usesScanner = true
  private var phase = Phase.before
  private var dataLevel = 0
  /// The index of the last row read; a row without a number follows it.
  var lastRow = -1
  /// The number of rows read.
  private var rowCount = 0
  private(set) var merges: MergedRanges
  private(set) var repairs: [GridRepair] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether rows that the part does not list are hidden.
  private(set) var hidesUnlistedRows = false
  /// Whether zeros are displayed as blank cells.
  private(set) var hidesZeros = false
  /// The texts of shared formulas by index, as far as the general path has read the rows.
  private var sharedFormulas: [Int: String] = [:]
  private var formula = ByteArena()
  /// The extent that the part declares for its cells; it is often wrong.
  private(set) var dimension: CellRange?

  init(_ stream: any ByteStream, size: Int, limits: ReadingLimits) throws(ReadError) {
    self.limits = limits
    self.size = size
    merges = MergedRanges(limits)
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    try reader.enterRoot("worksheet")
    self.reader = reader
  }

  /// Reads up to the first row, or to where it would be.
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
  /// - Returns: whether there was one; `false` after everything that follows the rows has been
  ///   read, too.
  mutating func nextRow(_ row: inout RowBuffer) throws(ReadError) -> Bool {
    try readHead()
    while phase == .rows {
      if try takeRow(&row) {
        rowCount += 1
        // No valid sheet lists a row twice.
        guard rowCount <= limits.rows else {
          throw ReadError(WorksheetReason.tooManyRows(limit: limits.rows), at: reader.place)
        }
        return true
      }
      // A second `sheetData` is unlikely, but must not be lost.
      phase = .before
      try readHead()
    }
    try reader.finish()
    return false
  }

  private mutating func takeRow(_ row: inout RowBuffer) throws(ReadError) -> Bool {
    if try scanRow(&row) { return true }
    while try reader.nextChild(of: dataLevel) {
      guard reader.isNamed("row") else { continue }
      try readRow(&row)
      return true
    }
    return false
  }

  /// Reads the next row if it has the usual form.
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

  /// Rows longer than this, in bytes, are left to the general path, which does not need a whole
  /// row.
  private static let longestScan = 2 << 20

  // MARK: - Outside the rows

  private mutating func readSibling() throws(ReadError) {
    if reader.isNamed("dimension") {
      dimension = try reader.range("ref")
    } else if reader.isNamed("sheetFormatPr") {
      hidesUnlistedRows = reader.flag("zeroHeight") == true
    } else if reader.isNamed("sheetViews") {
      let level = reader.depth
      while try reader.nextChild(of: level) {
        if reader.isNamed("sheetView") { hidesZeros = reader.flag("showZeros") == false }
      }
    } else if reader.isNamed("cols") {
      let level = reader.depth
      while try reader.nextChild(of: level) {
        if reader.isNamed("col") { readColumns() }
      }
    } else if reader.isNamed("mergeCells") {
      let level = reader.depth
      scanMerges(at: level)
      while try reader.nextChild(of: level) {
        if reader.isNamed("mergeCell") { try merges.add(reader.text("ref") ?? "") }
        scanMerges(at: level)
      }
      merges.removeOverlaps()
    }
  }

  private mutating func readColumns() {
    guard reader.flag("hidden") == true || reader.isZero("width"), let first = reader.number("min"),
      let last = reader.number("max"), first >= 1, last >= first, first <= limits.columns
    else { return }
    // No valid sheet has more columns than this, and each is listed once.
    guard hiddenColumns.count < limits.columns else { return }
    hiddenColumns.append(first - 1...min(last, limits.columns) - 1)
  }

  /// Reads the merged ranges that have the usual form, up to the first that does not.
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
        let range = CellRange(utf8: bytes.extracting(text..<quote)), merges.isInside(range),
        merges.ranges.count < limits.heldCells
      else { return }
      merges.add(range)
      reader.resume(at: quote + 3)
    }
  }

  // MARK: - Rows

  private mutating func readRow(_ row: inout RowBuffer) throws(ReadError) {
    row.start(row: try rowIndex())
    row.isHidden = reader.flag("hidden") == true || reader.isZero("ht")
    lastRow = row.index
    let level = reader.depth
    var position = CellReference(row: row.index, column: -1)
    while try reader.nextChild(of: level) {
      if reader.isNamed("c") { try readCell(&row, &position) }
    }
  }

  private mutating func rowIndex() throws(ReadError) -> Int {
    let index: Int
    if let text = try reader.text("r") {
      if let number = reader.number("r"), number >= 1 {
        index = number - 1
      } else {
        index = lastRow + 1
        repairs.addFew(.unreadableRow(String(text.prefix(20)), row: index))
      }
    } else {
      index = lastRow + 1
    }
    guard index < limits.rows else { throw outside(CellReference(row: index, column: 0)) }
    return index
  }

  /// Reads a cell; `position` is that of the previous cell and becomes that of this one.
  private mutating func readCell(
    _ row: inout RowBuffer, _ position: inout CellReference
  ) throws(ReadError) {
    if let text = try reader.text("r") {
      guard let reference = CellReference(text) else {
        throw ReadError(WorksheetReason.cellReference(String(text.prefix(20))), at: reader.place)
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
    var hasValue = false
    var isDecoded = false
    while try reader.nextChild(of: level) {
      if reader.isNamed("v") {
        hasValue = true
        row.text.truncate(to: cell.start)
        try reader.appendContent(of: reader.depth, to: &row.text)
      } else if reader.isNamed("is") {
        row.text.truncate(to: cell.start)
        let runs = try reader.appendRichRuns(to: &row.text, limits)
        if !runs.isEmpty { row.runs[row.cells.count] = runs }
        cell.kind = .text
        (hasValue, isDecoded) = (true, true)
      } else if reader.isNamed("f") {
        cell.hasFormula = true
        try readFormula()
      }
    }
    // An empty text is a value, too: the result of `=""`.
    if cell.hasFormula, row.keepsFormulas, row.text.count == cell.start,
      !(hasValue && cell.kind == .text)
    {
      return keepFormula(&row, &cell)
    }
    try row.finish(&cell, isDecoded: isDecoded, limits, at: reader.offset)
  }

  // MARK: - Formulas

  /// Reads the formula that was just started; for a shared formula, the text that it shares.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.40 `f`
  private mutating func readFormula() throws(ReadError) {
    let index = try reader.text("t") == "shared" ? reader.number("si") : nil
    formula.removeAll()
    try reader.appendContent(of: reader.depth, to: &formula)
    try limits.check(formula, from: 0, at: Place(byteOffset: reader.offset))
    guard let index else { return }
    if formula.count == 0 {
      formula.append(sharedFormulas[index] ?? "")
    } else if sharedFormulas.count < Self.mostSharedFormulas {
      sharedFormulas[index] = formula.string(0..<formula.count)
    }
  }

  /// How many shared formulas are remembered; cells with any further ones show `…`.
  private static let mostSharedFormulas = 4096

  private mutating func keepFormula(_ row: inout RowBuffer, _ cell: inout RawCell) {
    if formula.count == 0 { formula.append("…" as StaticString) }
    cell.kind = .formula
    cell.count = Int32(truncatingIfNeeded: formula.count)
    formula.withBytes { row.text.append($0) }
    row.cells.append(cell)
  }

  /// The kind that corresponds to the cell's type.
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
      throw ReadError(WorksheetReason.cellType(String(type.prefix(20))), at: reader.place)
    }
  }

  func outside(_ cell: CellReference) -> ReadError {
    limits.outsideSheet(
      at: Place(cell: cell, byteOffset: reader.offset))
  }
}
