import Grid
import Messages
import WorkbookReading

/// Collects the cells of one worksheet, along with what their styles and fonts imply.
struct GridBuilder {
  private let globals: WorkbookGlobals
  private let limits: ReadingLimits
  private var decoder: CellDecoder
  private var cells: [Cell] = []
  private var isSorted = true
  private var textBytes = 0
  private var borders = BorderCollector()
  private var runs: [CellReference: [TextRun]] = [:]
  private var hiddenValues: [CellReference: String] = [:]
  private let hasFontStyles: Bool

  init(_ globals: WorkbookGlobals, limits: ReadingLimits) {
    self.globals = globals
    self.limits = limits
    decoder = CellDecoder(globals, hidesZeros: false, limits: limits)
    hasFontStyles = globals.styles.hasFontStyles
  }

  /// Reads the whole worksheet.
  mutating func grid(of source: CellRecords) throws(ReadError) -> Grid {
    let survey = try source.survey()
    decoder = CellDecoder(globals, hidesZeros: survey.hidesZeros, limits: limits)
    var source = source
    var layout = SheetLayout()
    var objects = ObjectCollector(globals.texts)
    while let item = try source.next() {
      switch item {
      case .cell(let raw): try add(raw)
      case .blank(let row, let column, let style):
        borders.add(decoder.style(style).edges, row: row, column: column)
      case .other(let record):
        try layout.take(record)
        try objects.take(record, &source.records)
      }
    }
    if !isSorted { try sort() }
    return Grid(
      cells: cells, merges: layout.merges, hiddenRows: layout.hiddenRowRanges,
      hiddenColumns: layout.hiddenColumns, borders: borders.borders(), runs: runs,
      hiddenValues: hiddenValues, objects: objects.objects)
  }

  private mutating func add(_ raw: RawCell) throws(ReadError) {
    borders.add(decoder.style(raw.style).edges, row: raw.row, column: raw.column)
    guard var cell = try decoder.cell(raw) else { return }
    if hasFontStyles {
      let runs = decoder.runs(of: cell, raw)
      if !runs.isEmpty { self.runs[cell.reference] = runs }
    }
    if Self.showsNothing(cell) { hide(&cell, raw) }
    textBytes += cell.text.utf8.count
    guard textBytes <= limits.textBytes else {
      throw ReadError(
        BIFFReason.textsTooLong(limit: limits.textBytes), at: Place(cell: cell.reference))
    }
    if let last = cells.last, last.reference >= cell.reference { isSorted = false }
    cells.append(cell)
  }

  // MARK: - Hidden values

  /// Whether a cell has a value but displays nothing.
  static func showsNothing(_ cell: Cell) -> Bool {
    if cell.text.isEmpty { return true }
    if case .text = cell.value { return false }
    return cell.text.utf8.allSatisfy { $0 == 0x20 }
  }

  private mutating func hide(_ cell: inout Cell, _ raw: RawCell) {
    let value = decoder.generalText(of: cell, raw)
    cell.text = ""
    // A formula that gives zero usually just refers to a blank cell.
    if raw.isFormula, value == "0" { return }
    textBytes += value.utf8.count
    hiddenValues[cell.reference] = value
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
        guard last == cell else {
          throw ReadError(BIFFReason.duplicateCell, at: Place(cell: cell.reference))
        }
        continue
      }
      sorted.append(cell)
    }
    cells = sorted
  }
}
