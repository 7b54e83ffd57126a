import Appearance
import FormTemplate
import GoalSheet
import Grid
import TextMeasuring
import XLSXWriting

/// Lays out the cover of a ward's workbook: a line for each section with its counts, the totals,
/// and a chart of the marks.
struct CoverLayout {
  static let name = "一覧"

  let template: Template
  let options: FormOptions

  let lines: [CoverLine]
  private let marks: [Mark]

  init(_ lines: [CoverLine], template: Template, options: FormOptions) {
    self.template = template
    self.options = options
    self.lines = lines
    let counts = lines.reduce(into: MarkCounts()) { $0 += $1.marks }
    marks = template.vocabulary.marks(with: counts)
  }

  private var levels: FormVocabulary.Levels? { template.vocabulary.levels }

  /// The labels of the columns; none is a label of the form, or the cover would be read as one.
  private var labels: [String] {
    [levels?.department ?? "部", levels?.section ?? "課・機関", "組織目標の数", "取組指標の数"]
      + marks.map { mark in
        [mark.rawValue, template.vocabulary.meaning(of: mark)].compactMap(\.self)
          .joined(separator: " ")
      } + ["未評価"]
  }
  private static let firstMark = 4
  private static let columnWidths = [14.0, 34, 14, 14]
  private static let markWidth = 14.0

  func placed(name: String) -> PlacedWorksheet {
    let styles = FormStyles(template.design)
    let rows = template.design.rows
    let widths =
      Self.columnWidths
      + Array(repeating: Self.markWidth, count: labels.count - Self.columnWidths.count)
    var builder = WorksheetBuilder(columnWidths: widths)
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
    placeTotals(rows: first...last, styles, on: &builder)

    var placed = PlacedWorksheet(name: name, page: PlacedPage(pageLayout))
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
    _ line: CoverLine, _ styles: FormStyles, on builder: inout WorksheetBuilder
  ) {
    let row = builder.addRow(minimumHeight: template.design.rows.label)
    let text = styles.value(of: .policyIndicators)
    builder.place(line.department, at: CellRange(row, 0), text)
    var link = text
    link.isUnderlined = true
    link.textColor = Color(rgb: 0x0563C1)
    builder.place(
      .init(
        linkTo: line.sheetName, text: line.section.isEmpty ? line.sheetName : line.section),
      at: CellRange(row, 1), link)
    let counts =
      [line.goals, line.indicators] + marks.map { line.marks[$0] } + [line.marks.blank]
    for (column, count) in counts.enumerated() {
      builder.place(
        CellText(count: count), at: CellRange(row, column + 2), styles.value(of: .fiscalYear))
    }
  }

  private func placeTotals(
    rows: ClosedRange<Int>, _ styles: FormStyles,
    on builder: inout WorksheetBuilder
  ) {
    let row = builder.addRow(minimumHeight: template.design.rows.label)
    builder.place(
      "合計", at: CellRange(rows: row...row, columns: 0...1), styles.label)
    let totals =
      [lines.reduce(0) { $0 + $1.goals }, lines.reduce(0) { $0 + $1.indicators }]
      + marks.map { mark in lines.reduce(0) { $0 + $1.marks[mark] } }
      + [lines.reduce(0) { $0 + $1.marks.blank }]
    for (index, total) in totals.enumerated() {
      let column = index + 2
      let cells = CellRange(rows: rows, columns: column...column)
      builder.place(
        CellText(formula: "=SUM(\(cells))", value: total), at: CellRange(row, column),
        styles.label)
    }
  }

  // MARK: - Chart and page

  /// In pixels: the height of a section's bar, the height of everything else, the width.
  private static let barHeight = 26
  private static let chartFrame = 130
  private static let chartWidth = 900
  /// The default height of a row, in pixels.
  private static let rowHeight = 20

  private func chart(rows: ClosedRange<Int>, header: Int, below row: Int) -> PlacedChart {
    let colors = marks.map(color)
    let series = (colors + [Color(rgb: 0xD0D0D0)]).enumerated().map { index, color in
      let column = Self.firstMark + index
      return PlacedChart.Series(
        name: CellReference(row: header, column: column),
        values: CellRange(rows: rows, columns: column...column), color: color)
    }
    return PlacedChart(
      title: "評価の数", font: template.design.text.font,
      categories: CellRange(rows: rows, columns: 1...1), series: series,
      place: CellReference(row: row, column: 0), width: Self.chartWidth,
      height: Self.chartFrame + Self.barHeight * rows.count)
  }

  /// Colours that differ in lightness too, for people who cannot distinguish the hues.
  private func color(of mark: Mark) -> Color {
    let shades: [UInt32] =
      switch template.vocabulary.achievements[mark] {
      case .all?: [0x2F6DA8, 0x8FBDE3, 0x17456F]
      case .part?: [0xF0C14B, 0xF9E3AC, 0xB98A17]
      case .nothing?: [0xB5482F, 0xE0A08F, 0x7A2413]
      case nil: [0x7A7A7A]
      }
    return Color(rgb: shades[template.vocabulary.shade(of: mark) % shades.count])
  }

  /// A4 upright, whatever paper the form itself is on.
  private var pageLayout: PageLayout {
    var layout = options.page(of: template.design.page).layout
    layout.paper = .a4
    layout.orientation = .portrait
    return layout
  }

  private func setUpPage(of placed: inout PlacedWorksheet, header: Int) {
    let room = placed.page.layout.printable.width * PageSetup.millimetre
    let total = placed.columnWidths.reduce(0) { $0 + ColumnWidth.widestPoints($1) }
    placed.page.scale = min(100, Int(room / total * 100))
    placed.page.repeatedRows = header...header
    let chartRows = placed.charts.reduce(0) { $0 + $1.height } / Self.rowHeight + 1
    placed.page.printArea = CellRange(
      rows: 0...(placed.rowHeights.count + chartRows), columns: 0...(placed.columnWidths.count - 1))
    placed.page.footer.font = template.design.text.font
    placed.page.footer.center = [.page, .text(" / "), .pageCount]
  }
}

extension CellRange {
  /// One cell.
  fileprivate init(_ row: Int, _ column: Int) {
    self.init(CellReference(row: row, column: column))
  }
}
