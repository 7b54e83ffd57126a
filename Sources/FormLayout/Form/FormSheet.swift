internal import GoalSheet
internal import Grid

/// Lays a sheet out as the official form.
///
/// From the top: title, header block, legend, the table's two rows of labels, its data. A spacer
/// row stands between the parts.
struct FormSheet {
  let template: Template
  private let styles: FormStyles
  private let setup: PageSetup

  init(template: Template, options: FormOptions) {
    self.template = template
    self.styles = FormStyles(template.design)
    self.setup = PageSetup(
      design: template.design, page: options.page(of: template.design.page))
  }

  /// The worksheet of `sheet`.
  func placed(_ sheet: GoalSheet, name: String) -> PlacedSheet {
    let design = template.design
    var builder = SheetBuilder(columnWidths: design.columns.map(\.width))
    placeTitle(sheet.title, on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    _ = HeaderBlock(template: template, styles: styles).place(sheet, on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    placeLegend(sheet.legend, on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    let header = TableHeader(template: template, styles: styles)
      .place(fiscalYear: sheet.fiscalYear, on: &builder)
    placeData(sheet.rows, on: &builder)

    let pages = TablePages(
      heights: builder.heights(), header: header, rows: sheet.rows, setup: setup)
    var placed = PlacedSheet(name: name, page: PlacedPage(setup.page))
    placed.cells = builder.cells.map(pages.cell)
    placed.page.breaks = pages.breaks
    placed.columnWidths = builder.columnWidths
    placed.rowHeights = pages.heights
    let first = CellReference(row: header.upperBound + 1, column: 0)
    placed.firstScrolling = CellReference(row: first.row, column: 2)
    placed.cursor = first
    placed.zoom = 85
    if first.row < pages.heights.count {
      placed.validations = [dropDown(rows: first.row...(pages.heights.count - 1))]
    }
    setup.apply(to: &placed, sheet: sheet, header: header)
    return placed
  }

  private func placeTitle(_ title: String, on builder: inout SheetBuilder) {
    let row = builder.addRow(minimumHeight: template.design.rows.title)
    builder.place(
      title.isEmpty ? template.vocabulary.title.text : title,
      at: CellRange(rows: row...row, columns: 0...(builder.columnWidths.count - 1)), styles.title)
  }

  private func placeLegend(_ legend: [GoalSheet.LegendEntry], on builder: inout SheetBuilder) {
    for entry in legend {
      let row = builder.addRow(minimumHeight: template.design.rows.legend)
      builder.place(
        "\(entry.mark.rawValue):\(entry.meaning)",
        at: CellRange(rows: row...row, columns: template.design.legend.columns), styles.legend)
    }
  }

  private func placeData(_ rows: GoalRows, on builder: inout SheetBuilder) {
    let first = builder.rowCount
    for _ in rows { builder.addRow(minimumHeight: template.design.rows.dataMinimum) }
    for run in DataRun.runs(of: rows, columns: template.design.columns) {
      let range = CellRange(rows: run.rows, columns: run.column...run.column)
      builder.place(
        run.text, at: range.moved(down: first), styles.data(column: run.column, mark: run.mark))
    }
  }

  /// The list of marks to choose from in 評価.
  private func dropDown(rows: ClosedRange<Int>) -> PlacedSheet.Validation {
    let column = template.design.columns.firstIndex { $0.field == .evaluation } ?? 0
    return PlacedSheet.Validation(
      range: CellRange(rows: rows, columns: column...column),
      rule: .list(template.vocabulary.legend.map(\.mark.rawValue)))
  }
}
