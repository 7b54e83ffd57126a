import Bytes
import Grid
import Messages
import WorkbookReading

/// Collects the cells of one worksheet, along with what their styles and fonts imply.
struct GridBuilder: ~Copyable {
  private var decoder: CellDecoder
  private let limits: ReadingLimits
  private var cells: [Cell] = []
  private var isSorted = true
  private var last = CellReference(row: -1, column: 0)
  private var hiddenRows = RowRanges()
  private var listedRows = RowRanges()
  private var textBytes = 0
  private var borders = BorderCollector()
  private var runs: [CellReference: [TextRun]] = [:]
  private var hiddenValues: [CellReference: String] = [:]
  private var formulas: [CellReference: String] = [:]
  private let hasBorders: Bool
  private let hasFontStyles: Bool
  private let hasRichStrings: Bool
  private var hidesUnlistedRows = false

  init(_ decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    self.limits = limits
    hasBorders = decoder.styles.hasBorders
    hasFontStyles = decoder.styles.hasFontStyles
    hasRichStrings = !decoder.strings.runs.isEmpty
  }

  /// Reads the whole worksheet.
  mutating func grid(_ scanner: inout SheetScanner) throws(ReadError) -> Grid {
    // About as many as a small sheet has; the size may be wrong, and a large sheet can grow.
    cells.reserveCapacity(min(scanner.size, 32 << 10) / 32)
    try scanner.readHead()
    decoder.hidesZeros = scanner.hidesZeros
    hidesUnlistedRows = scanner.hidesUnlistedRows
    var row = RowBuffer()
    row.keepsBlanks = hasBorders
    row.keepsFormulas = true
    while try scanner.nextRow(&row) { try add(row) }
    borders.flush()
    if !isSorted { try sort() }
    var grid = Grid(
      cells: cells, merges: scanner.merges.ranges, hiddenRows: hiddenRows(scanner),
      hiddenColumns: scanner.hiddenColumns, borders: borders.borders, runs: runs,
      hiddenValues: hiddenValues, uncomputedFormulas: formulas)
    grid.repairs = scanner.repairs + scanner.merges.repairs
    return grid
  }

  private mutating func add(_ row: borrowing RowBuffer) throws(ReadError) {
    if row.isHidden { hiddenRows.add(row.index) }
    if hidesUnlistedRows { listedRows.add(row.index) }
    let hasRuns = hasFontStyles || hasRichStrings || !row.runs.isEmpty
    for i in 0..<row.cells.count {
      let raw = row.cells[i]
      if hasBorders {
        borders.add(decoder.edges(raw.style), row: Int(raw.row), column: Int(raw.column))
        if raw.kind == .blank { continue }
      }
      if raw.kind == .formula {
        try add(formula: row.text.string(raw.range), at: raw.reference)
        continue
      }
      guard let cell = try decoder.cell(raw, row.text) else { continue }
      try append(cell)
      if hasRuns { addRuns(cell, raw, row.runs[i]) }
      if Self.showsNothing(cell.text, raw.kind) { addHidden(cell, raw, row.text) }
    }
    guard cells.count &+ borders.count &+ formulas.count <= limits.heldCells else {
      throw limits.tooManyCells(at: last)
    }
  }

  @inline(__always)
  private mutating func append(_ cell: Cell) throws(ReadError) {
    textBytes += cell.text.utf8.count
    guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell.reference) }
    if last >= cell.reference { isSorted = false }
    last = cell.reference
    cells.append(cell)
  }

  private mutating func add(formula: String, at cell: CellReference) throws(ReadError) {
    textBytes += formula.utf8.count
    guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell) }
    if last >= cell { isSorted = false }
    last = cell
    let before = formulas.updateValue(formula, forKey: cell)
    if let before, before != formula { throw Self.duplicate(cell) }
  }

  private mutating func addRuns(_ cell: Cell, _ raw: RawCell, _ inline: [RichRun]?) {
    let rich = raw.kind == .shared ? decoder.strings.runs[raw.start] : inline
    let runs = (rich ?? []).runs(in: cell, font: decoder.font(raw.style))
    if !runs.isEmpty { self.runs[cell.reference] = runs }
  }

  // MARK: - Hidden values

  /// Whether a cell has a value but displays nothing.
  ///
  /// A number may be displayed as blanks only; a text of blanks is not hidden.
  @inline(__always)
  private static func showsNothing(_ text: String, _ kind: RawCell.Kind) -> Bool {
    if text.isEmpty { return true }
    guard kind == .number || kind == .isoDate else { return false }
    return text.utf8.allSatisfy { $0 == Ascii.space }
  }

  private mutating func addHidden(_ cell: Cell, _ raw: RawCell, _ text: borrowing ByteArena) {
    let shown = decoder.generalText(of: cell, raw, text)
    cells[cells.count - 1].text = ""
    if raw.hasFormula, shown == "0" { return }
    textBytes += shown.utf8.count
    hiddenValues[cell.reference] = shown
  }

  // MARK: - Order

  /// Sorts the cells by row.
  ///
  /// - Throws: if one address has two different contents, since neither can be preferred.
  private mutating func sort() throws(ReadError) {
    let order = cells.indices.sorted {
      (cells[$0].reference, $0) < (cells[$1].reference, $1)
    }
    var sorted: [Cell] = []
    sorted.reserveCapacity(cells.count)
    for index in order {
      let cell = cells[index]
      if let last = sorted.last, last.reference == cell.reference {
        guard last == cell else { throw Self.duplicate(cell.reference) }
        continue
      }
      guard formulas.isEmpty || formulas[cell.reference] == nil else {
        throw Self.duplicate(cell.reference)
      }
      sorted.append(cell)
    }
    cells = sorted
  }

  private static func duplicate(_ cell: CellReference) -> ReadError {
    ReadError(WorksheetReason.duplicateCell, at: Place(cell: cell))
  }

  private func hiddenRows(_ scanner: borrowing SheetScanner) -> [ClosedRange<Int>] {
    guard scanner.hidesUnlistedRows else { return hiddenRows.ranges }
    let unlisted = listedRows.complement(below: limits.rows)
    return (unlisted + hiddenRows.ranges).sorted { $0.lowerBound < $1.lowerBound }
  }
}
