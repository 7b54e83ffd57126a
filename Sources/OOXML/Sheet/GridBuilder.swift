import Bytes
import Grid
import Messages
import WorkbookReading

/// Collects the cells of one worksheet, along with what their styles and fonts imply.
struct GridBuilder: ~Copyable {
  private var decoder: CellDecoder
  private let limits: ReadingLimits
  private var cells: CellCollector
  private var hiddenRows = RowRanges()
  private var listedRows = RowRanges()
  private var borders = BorderCollector()
  private var runs: [CellReference: [TextRun]] = [:]
  private let hasBorders: Bool
  private let hasFontStyles: Bool
  private let hasRichStrings: Bool
  private var hidesUnlistedRows = false

  init(_ decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    self.limits = limits
    cells = CellCollector(limits, sharedBytes: decoder.strings.byteCount)
    hasBorders = decoder.styles.hasBorders
    hasFontStyles = decoder.styles.hasFontStyles
    hasRichStrings = !decoder.strings.runs.isEmpty
  }

  /// Reads the whole worksheet.
  mutating func grid(_ scanner: inout SheetScanner) throws(ReadError) -> Grid {
    // About as many as a small sheet has; the size may be wrong, and a large sheet can grow.
    cells.reserve(min(scanner.size, 32 << 10) / 32)
    try scanner.readHead()
    decoder.hidesZeros = scanner.hidesZeros
    hidesUnlistedRows = scanner.hidesUnlistedRows
    var row = RowBuffer()
    row.keepsBlanks = hasBorders
    row.keepsFormulas = true
    while try scanner.nextRow(&row) { try add(row) }
    try cells.sort()
    var grid = Grid(
      cells: cells.cells, merges: scanner.merges.ranges, hiddenRows: hiddenRows(scanner),
      hiddenColumns: scanner.hiddenColumns, borders: borders.finish(), runs: runs,
      hiddenValues: cells.hiddenValues, uncomputedFormulas: cells.formulas)
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
        try cells.append(formula: row.text.string(raw.range), at: raw.reference)
        continue
      }
      let isNew = decoder.isNewText(raw)
      guard let cell = try decoder.cell(raw, row.text) else { continue }
      if hasRuns { addRuns(cell, raw, row.runs[i]) }
      let hidden = cell.showsNothing ? decoder.generalText(of: cell, raw, row.text) : nil
      try cells.append(cell, sharesText: !isNew)
      if let hidden { cells.hideLast(value: hidden, isFormula: raw.hasFormula) }
    }
    guard cells.cells.count &+ borders.count <= limits.heldCells else {
      throw limits.tooManyCells(at: cells.last)
    }
  }

  private mutating func addRuns(_ cell: Cell, _ raw: RawCell, _ inline: [RichRun]?) {
    let rich = raw.kind == .shared ? decoder.strings.runs[raw.start] : inline
    let runs = (rich ?? []).runs(in: cell, font: decoder.font(raw.style))
    guard !runs.isEmpty else { return }
    self.runs[cell.reference] = runs
    cells.countRuns()
  }

  private func hiddenRows(_ scanner: borrowing SheetScanner) -> [ClosedRange<Int>] {
    guard scanner.hidesUnlistedRows else { return hiddenRows.ranges }
    let unlisted = listedRows.complement(below: limits.rows)
    return (unlisted.ranges + hiddenRows.ranges).sorted { $0.lowerBound < $1.lowerBound }
  }
}
