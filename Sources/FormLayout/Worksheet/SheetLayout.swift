import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import TextMeasuring
import XLSXWriting

/// Lays out a sheet as a worksheet with the official form.
///
/// From top to bottom: title, header block, legend, the two label rows of the table, its data.
/// Spacer rows separate the parts.
struct SheetLayout {
  /// What the form shows besides the sheet.
  struct Style {
    /// Whether the form will be filled in: the cells to fill in are unlocked, with prompts that say
    /// what belongs there, and the others are locked.
    var isBlank: Bool
    /// For each row of a blank form, the result of the year before if there is one.
    var lastResults: [String?] = []

    static let filled = Style(isBlank: false)
    static let blank = Style(isBlank: true)
  }

  let template: Template
  private let styles: FormStyles
  private let setup: PageSetup
  private let style: Style
  private let quantities: QuantityText

  init(template: Template, options: FormOptions, style: Style = .filled) {
    self.template = template
    self.style = style
    self.quantities = QuantityText(units: template.vocabulary.units)
    self.styles = FormStyles(template.design, template.vocabulary.fields)
    self.setup = PageSetup(
      design: template.design, page: options.page(of: template.design.page))
  }

  /// The worksheet of `sheet`.
  func placed(_ sheet: GoalSheet, name: String) -> PlacedWorksheet {
    let sheet = sheet.arranged(for: template.vocabulary.fields, quantities)
    let design = template.design
    var builder = WorksheetBuilder(columnWidths: design.columns.map(\.width))
    placeTitle(title(of: sheet), on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    let values = HeaderBlock(template: template, styles: styles, isBlank: style.isBlank)
      .place(sheet, on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    placeLegend(sheet.legend, on: &builder)
    builder.addRow(minimumHeight: design.rows.spacer)
    let header = TableHeader(template: template, styles: styles)
      .place(fiscalYear: sheet.fiscalYear, on: &builder)
    placeData(sheet.rows, on: &builder)

    let pages = TablePages(
      heights: builder.heights(), header: header, rows: sheet.rows, setup: setup)
    var placed = PlacedWorksheet(name: name, page: PlacedPage(setup.page.layout))
    placed.styles = builder.styles
    placed.cells = builder.cells.map { pages.cell($0, &placed.styles) }
    placed.page.breaks = pages.breaks
    placed.columnWidths = builder.columnWidths
    placed.rowHeights = pages.heights
    placed.isProtected = style.isBlank
    let prompts = CellPrompts(template: template, style: style)
    placed.validations =
      (style.isBlank
        ? prompts.header(values.mapValues(pages.range), fiscalYear: sheet.fiscalYear) : [])
      + prompts.table(
        rows: sheet.rows.indices.map { pages.rows(of: header.upperBound + 1 + $0) })
    // A name for another field could be one that workbooks do not allow, such as R1.
    placed.definedNames = FormVocabulary.HeaderField.official.compactMap { field in
      values[field].map { .init(name: field.key, range: pages.range($0)) }
    }
    setUpView(of: &placed, header: pages.rows(of: header.upperBound))
    setup.apply(
      to: &placed, sheet: sheet,
      header: pages.rows(of: header.lowerBound)
        .lowerBound...pages.rows(of: header.upperBound).upperBound)
    return placed
  }

  /// The most points that may be frozen: with more, small screens have no room to scroll.
  private static let frozenLimit = 330.0

  /// Freezes everything above the data and before the indicators.
  private func setUpView(of placed: inout PlacedWorksheet, header: ClosedRange<Int>) {
    let first = header.upperBound + 1
    if placed.rowHeights[..<first].reduce(0, +) <= Self.frozenLimit {
      placed.firstScrolling = CellReference(row: first, column: 2)
    }
    placed.cursor = CellReference(row: first, column: style.isBlank ? 1 : 0)
    placed.zoom = 85
  }

  /// The sheet's own title; the form's, with the year if that is where the form has it.
  private func title(of sheet: GoalSheet) -> String {
    let own = template.vocabulary.title.text
    let title = sheet.title.isEmpty ? own : sheet.title
    guard let year = sheet.fiscalYear, let pattern = template.design.titleWithYear,
      LabelKey.key(of: title) == LabelKey.key(of: own)
    else { return title }
    return pattern.title(of: EraText.text(ofFiscalYear: year))
  }

  private func placeTitle(_ title: String, on builder: inout WorksheetBuilder) {
    let row = builder.addRow(minimumHeight: template.design.rows.title)
    builder.place(
      title, at: CellRange(rows: row...row, columns: 0...(builder.columnWidths.count - 1)),
      styles.title)
  }

  private func placeLegend(_ legend: [GoalSheet.LegendEntry], on builder: inout WorksheetBuilder) {
    for entry in legend {
      let row = builder.addRow(minimumHeight: template.design.rows.legend)
      builder.place(
        "\(entry.mark.rawValue):\(entry.meaning)",
        at: CellRange(rows: row...row, columns: template.design.legend.columns), styles.legend)
    }
  }

  private func placeData(_ rows: GoalRows, on builder: inout WorksheetBuilder) {
    let first = builder.rowCount
    let minimum = template.design.rows.dataMinimum * (style.isBlank ? 2 : 1)
    for _ in rows.indices { builder.addRow(minimumHeight: minimum) }
    for run in DataRun.runs(of: rows, template, quantities) {
      let range = CellRange(rows: run.rows, columns: run.column...run.column)
      var cell = styles.data(column: run.column, mark: run.mark)
      cell.isLocked = !style.isBlank
      builder.place(run.text, at: range.moved(down: first), cell)
    }
  }
}
