import Grid
import JapaneseCalendar
import Messages
import WorkbookReading

/// Makes a grid of the rows of one table.
struct GridBuilder: ~Copyable {
  private let limits: ReadingLimits
  private var grid = Grid()
  private var borders = BorderCollector()
  private var hiddenRows = RowRanges()
  /// How many cells, merges and borders there are because rows or cells are repeated.
  private var repetitions = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// How many cells there are so far.
  var cellCount: Int { grid.cells.count }

  /// Adds a row, and as many like it as it stands for.
  mutating func add(
    _ row: borrowing TableRow, _ content: borrowing ContentReader
  ) throws(ReadError) {
    hide(row)
    // Whole columns are formatted by rows that are repeated to the sheet's end; what matters to a
    // form is near its cells.
    let count = row.isUsed ? row.count : min(row.count, Self.mostBlankRows)
    var contents: [Content?] = []
    for run in row.cells { contents.append(self.content(of: run, row)) }
    let borders = RowBorders(of: row, content, limits)
    for index in row.index..<row.index + count where index < limits.rows {
      for (run, content) in zip(row.cells, contents) where content != nil {
        add(content, run, row: index)
        guard cellCount &+ self.borders.count <= limits.wholeCells else {
          throw limits.tooManyWholeCells(at: CellReference(row: index, column: run.column))
        }
      }
      for run in row.cells where run.columnsSpanned > 1 || run.rowsSpanned > 1 {
        try addMerges(run, row: index, isFirst: index == row.index, content.styles)
      }
      for part in borders.parts {
        self.borders.add(part.edges, row: index, columns: part.columns)
      }
    }
  }

  /// How many of equal blank rows are looked at.
  private static let mostBlankRows = 1024

  /// The grid, once all rows have been added.
  consuming func finish(_ content: borrowing ContentReader) -> Grid {
    grid.borders = borders.finish()
    grid.hiddenRows = hiddenRows.ranges
    grid.hiddenColumns = content.columns.hidden.ranges
    grid.dateSystem = content.dateSystem
    grid.objects = Self.inOrder(content.placedObjects())
    return grid
  }

  /// Objects in the order of their anchors; those of one cell as the file has them.
  private static func inOrder(_ objects: [SheetObject]) -> [SheetObject] {
    let order = objects.indices.sorted {
      (objects[$0].anchor, $0) < (objects[$1].anchor, $1)
    }
    return order.map { objects[$0] }
  }

  private mutating func hide(_ row: borrowing TableRow) {
    guard row.isHidden, row.index < limits.rows else { return }
    hiddenRows.add(row.index...min(row.index + row.count, limits.rows) - 1)
  }

  // MARK: - Cells

  /// What each cell of a run is.
  private struct Content {
    var value: CellValue
    var text: String
    var hidden: String?
    var formula: String?
    var textRuns: [TextRun]
  }

  private func content(of run: CellRun, _ row: borrowing TableRow) -> Content? {
    guard run.presence != .blank else { return nil }
    let text = row.text.string(run.text)
    var content = Content(value: .text(text), text: text, textRuns: [])
    if run.presence == .uncomputed {
      content.formula = FormulaText.plain(row.text.string(run.formula))
      return content
    }
    content.value = StoredValue.value(of: run, row.text, text: text)
    if run.presence == .hidden { content.hidden = hiddenText(content.value, run) }
    content.textRuns = row.text.runs[run.textRuns].map {
      TextRun(
        $0.range.lowerBound - run.text.lowerBound..<$0.range.upperBound - run.text.lowerBound,
        $0.style)
    }
    return content
  }

  /// What a cell that displays as nothing would show; `nil` for the zero of a formula.
  private func hiddenText(_ value: CellValue, _ run: CellRun) -> String? {
    switch value {
    case .number(let number):
      number == 0 && !run.formula.isEmpty ? nil : ContentReader.general(number)
    case .text(let text), .error(let text): text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .date(let date): date.description
    }
  }

  private mutating func add(_ content: Content?, _ run: CellRun, row: Int) {
    guard let content else { return }
    for column in run.columns {
      let reference = CellReference(row: row, column: column)
      if let formula = content.formula {
        grid.uncomputedFormulas[reference] = formula
        continue
      }
      grid.cells.append(Cell(reference, content.value, text: content.text))
      if !content.textRuns.isEmpty { grid.runs[reference] = content.textRuns }
      if let hidden = content.hidden { grid.hiddenValues[reference] = hidden }
    }
  }

  // MARK: - Merges

  private mutating func addMerges(
    _ run: CellRun, row: Int, isFirst: Bool, _ styles: StyleTable
  ) throws(ReadError) {
    // A cell that reaches below cannot be repeated there.
    guard isFirst || run.rowsSpanned == 1 else { return }
    let columns = run.columnsSpanned > 1 ? run.columns.prefix(1) : run.columns[...]
    let edges = styles.edges(of: run.style ?? StyleTable.plain)
    for column in columns where column < limits.columns {
      let range = CellRange(
        rows: row...min(row + run.rowsSpanned, limits.rows) - 1,
        columns: column...min(column + run.columnsSpanned, limits.columns) - 1)
      if !isFirst || column > run.column { repetitions += 1 }
      guard repetitions <= TableExtent.mostRepeatedCells else {
        throw ReadError(
          OpenDocumentReason.tooManyRepeatedCells(limit: TableExtent.mostRepeatedCells),
          at: Place(cell: range.topLeft))
      }
      grid.merges.append(range)
      borders.add(edges, around: range)
    }
  }
}
