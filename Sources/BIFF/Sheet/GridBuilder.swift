import Grid
import Messages
import WorkbookReading

/// Collects the cells of one worksheet, along with what their styles and fonts imply.
struct GridBuilder: ~Copyable {
  private let globals: WorkbookGlobals
  private let limits: ReadingLimits
  private var decoder: CellDecoder
  private var cells: CellCollector
  private var borders = BorderCollector()
  private var runs: [CellReference: [TextRun]] = [:]
  private var uncomputed: [CellReference: String] = [:]
  private let hasFontStyles: Bool

  init(_ globals: WorkbookGlobals, limits: ReadingLimits) {
    self.globals = globals
    self.limits = limits
    cells = CellCollector(limits)
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
      case .blankFormula(let row, let column, let style, let tokens):
        borders.add(decoder.style(style).edges, row: row, column: column)
        guard isUncomputed(survey) else { continue }
        uncomputed[CellReference(row: row, column: column)] = FormulaText.text(of: tokens)
      case .other(let record):
        try layout.take(record)
        try objects.take(record, &source.records)
      }
    }
    try cells.sort()
    return Grid(
      cells: cells.cells, merges: layout.merges, hiddenRows: layout.hiddenRowRanges,
      hiddenColumns: layout.hiddenColumns, borders: borders.finish(), runs: runs,
      hiddenValues: cells.hiddenValues, uncomputedFormulas: uncomputed, objects: objects.objects)
  }

  /// Whether a worksheet's formulas were never computed.
  ///
  /// Programs that only write files leave an empty text as the result of every formula, and no
  /// trace of a calculation.
  private func isUncomputed(_ survey: SheetSurvey) -> Bool {
    globals.version == .biff8 && !globals.namesCalculator && !survey.hasResults
  }

  private mutating func add(_ raw: RawCell) throws(ReadError) {
    borders.add(decoder.style(raw.style).edges, row: raw.row, column: raw.column)
    guard let cell = try decoder.cell(raw) else { return }
    if hasFontStyles {
      let runs = decoder.runs(of: cell, raw)
      if !runs.isEmpty { self.runs[cell.reference] = runs }
    }
    try cells.append(cell)
    guard cell.showsNothing else { return }
    cells.hideLast(value: decoder.generalText(of: cell, raw), isFormula: raw.isFormula)
  }
}
