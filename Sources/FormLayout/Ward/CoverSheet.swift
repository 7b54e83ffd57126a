import GoalSheet
import Grid

/// The ward's cover: a line a section with its counts, totals, and a chart of the marks.
struct CoverSheet {
  static let name = "一覧"

  let template: Template
  let options: FormOptions

  /// The columns' labels; none is one of the form's, so that nobody reads the cover as a form.
  private var labels: [String] {
    ["部", "課・機関", "組織目標の数", "取組指標の数"]
      + template.vocabulary.legend.map { "\($0.mark.rawValue) \($0.meaning)" } + ["未評価"]
  }
  private static let firstMark = 4
  private static let columnWidths = [14.0, 34, 14, 14]
  private static let markWidth = 14.0

  func placed(_ lines: [SheetSummary], name: String) -> PlacedSheet {
    let styles = FormStyles(template.design)
    let rows = template.design.rows
    let widths =
      Self.columnWidths
      + Array(repeating: Self.markWidth, count: labels.count - Self.columnWidths.count)
    var builder = SheetBuilder(columnWidths: widths)
    let title = builder.addRow(minimumHeight: rows.title)
    builder.place(
      template.vocabulary.title.text + " " + Self.name,
      at: CellRange(rows: title...title, columns: 0...(widths.count - 1)), styles.title)
    builder.addRow(minimumHeight: rows.spacer)
    let header = builder.addRow(minimumHeight: rows.header)
    for (column, label) in labels.enumerated() {
      builder.place(label, at: CellRange(header, column), styles.label)
    }
    for line in lines { place(line, styles, on: &builder) }
    let first = header + 1
    let last = header + lines.count
    placeTotals(lines, rows: first...last, styles, on: &builder)

    var placed = PlacedSheet(name: name, page: PlacedPage(page(widths)))
    placed.cells = builder.cells
    placed.styles = builder.styles
    placed.columnWidths = widths
    placed.rowHeights = builder.heights().map(LineHeight.wholePixels)
    placed.firstScrolling = CellReference(row: first, column: 0)
    placed.cursor = CellReference(row: first, column: 1)
    placed.charts = [chart(rows: first...last, header: header, below: builder.rowCount + 1)]
    setUpPage(of: &placed, header: header)
    return placed
  }

  private func place(
    _ line: SheetSummary, _ styles: FormStyles, on builder: inout SheetBuilder
  ) {
    let row = builder.addRow(minimumHeight: template.design.rows.label)
    let text = styles.value(of: .policyIndicators)
    builder.place(line.department, at: CellRange(row, 0), text)
    var link = text
    link.isUnderlined = true
    link.textColour = Colour(rgb: 0x0563C1)
    builder.place(
      .init(
        linkTo: line.sheetName, text: line.section.isEmpty ? line.sheetName : line.section),
      at: CellRange(row, 1), link)
    let counts =
      [line.goals, line.indicators] + template.vocabulary.legend.map { line.count(of: $0.mark) }
      + [line.unmarked]
    for (column, count) in counts.enumerated() {
      builder.place(
        CellText(count: count), at: CellRange(row, column + 2), styles.value(of: .fiscalYear))
    }
  }

  private func placeTotals(
    _ lines: [SheetSummary], rows: ClosedRange<Int>, _ styles: FormStyles,
    on builder: inout SheetBuilder
  ) {
    let row = builder.addRow(minimumHeight: template.design.rows.label)
    builder.place(
      "合計", at: CellRange(rows: row...row, columns: 0...1), styles.label)
    let totals =
      [lines.reduce(0) { $0 + $1.goals }, lines.reduce(0) { $0 + $1.indicators }]
      + template.vocabulary.legend.map { entry in
        lines.reduce(0) { $0 + $1.count(of: entry.mark) }
      } + [lines.reduce(0) { $0 + $1.unmarked }]
    for (index, total) in totals.enumerated() {
      let column = index + 2
      let cells = CellRange(rows: rows, columns: column...column)
      builder.place(
        CellText(formula: "=SUM(\(cells))", value: total), at: CellRange(row, column),
        styles.label)
    }
  }

  // MARK: - Chart and page

  /// Pixels for a section's bar, for the rest of the chart, and from side to side.
  private static let barHeight = 26
  private static let chartFrame = 130
  private static let chartWidth = 900
  /// The height of a row that nothing sets, in pixels.
  private static let rowHeight = 20

  private func chart(rows: ClosedRange<Int>, header: Int, below row: Int) -> PlacedChart {
    let colours = template.vocabulary.legend.map { entry in
      template.design.text.markFills[entry.mark] ?? Self.colour(of: entry.mark)
    }
    let series = (colours + [Colour(rgb: 0xD0D0D0)]).enumerated().map { index, colour in
      let column = Self.firstMark + index
      return PlacedChart.Series(
        name: CellReference(row: header, column: column),
        values: CellRange(rows: rows, columns: column...column), colour: colour)
    }
    return PlacedChart(
      title: "評価の数", font: template.design.text.font,
      categories: CellRange(rows: rows, columns: 1...1), series: series,
      place: CellReference(row: row, column: 0), width: Self.chartWidth,
      height: Self.chartFrame + Self.barHeight * rows.count)
  }

  /// Colours that differ in lightness too, for those who do not tell them apart.
  private static func colour(of mark: Mark) -> Colour {
    switch mark {
    case .achieved: Colour(rgb: 0x2F6DA8)
    case .partlyAchieved: Colour(rgb: 0xF0C14B)
    case .notAchieved: Colour(rgb: 0xB5482F)
    }
  }

  private func page(_ widths: [Double]) -> PageDesign {
    var page = options.page(of: template.design.page)
    page.paper = .a4
    page.orientation = .portrait
    return page
  }

  private func setUpPage(of placed: inout PlacedSheet, header: Int) {
    let margins = placed.page.margins
    let room =
      (placed.page.paper.millimetres.short - margins.left - margins.right) * PageSetup.millimetre
    let total = placed.columnWidths.reduce(0) { $0 + ColumnWidth.widestPoints($1) }
    placed.page.scale = min(100, Int(room / total * 100))
    placed.page.repeatedRows = header...header
    let chartRows = placed.charts.reduce(0) { $0 + $1.height } / Self.rowHeight + 1
    placed.page.printArea = CellRange(
      rows: 0...(placed.rowHeights.count + chartRows), columns: 0...(placed.columnWidths.count - 1))
    placed.page.footer = "&C&10&\"\(template.design.text.font),Regular\"&P / &N"
  }
}

extension CellRange {
  /// One cell.
  fileprivate init(_ row: Int, _ column: Int) {
    self.init(CellReference(row: row, column: column))
  }
}
