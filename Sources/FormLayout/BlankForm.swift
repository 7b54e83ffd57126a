package import FormTemplate
package import GoalSheet
package import XLSXWriting

/// An empty form for a section to fill in.
///
/// Title, labels, year and names are filled in and locked; the other cells are open.
package struct BlankForm {
  private let template: Template
  private let fiscalYear: Int
  private let department: String
  private let section: String
  private let lastYear: GoalSheet?

  /// - Parameters:
  ///   - template: The form.
  ///   - fiscalYear: The fiscal year that the form is for.
  ///   - department: The name of the department.
  ///   - section: The name of the section.
  ///   - lastYear: The section's sheet of the year before, whose policy indicators and lines are
  ///     carried over, without the outcomes of that year.
  package init(
    template: Template, fiscalYear: Int, department: String, section: String,
    lastYear: GoalSheet? = nil
  ) {
    self.template = template
    self.fiscalYear = fiscalYear
    self.department = department
    self.section = section
    self.lastYear = lastYear?.arranged(
      for: template.vocabulary.fields, QuantityText(units: template.vocabulary.units))
  }

  /// The workbook, with one worksheet.
  ///
  /// - Throws: what ``GoalRows`` refuses, if the rows of the year before contradict each other.
  package func placed(options: FormOptions = FormOptions()) throws(GoalRowsError)
    -> PlacedWorkbook
  {
    let sheet = try sheet()
    var names = WorksheetNames(sampleWords: template.vocabulary.sampleWords)
    var style = SheetLayout.Style.blank
    style.lastResults = lastYear?.rows.map(\.result?.text) ?? []
    let form = SheetLayout(template: template, options: options, style: style)
    return PlacedWorkbook(
      sheets: [form.placed(sheet, name: names.name(for: sheet))],
      properties: WorkbookLayout.properties(of: [sheet], template: template))
  }

  /// The content of the form: numbered lines, after those of the year before without its results.
  func sheet() throws(GoalRowsError) -> GoalSheet {
    let fields = template.vocabulary.fields
    var sheet = GoalSheet()
    sheet.title = template.vocabulary.title.text
    sheet.fiscalYear = fiscalYear
    sheet.department = department
    sheet.section = section
    sheet.policyIndicators = lastYear?.policyIndicators ?? []
    sheet.further = fields.furtherHeaders.map(\.blank)
    sheet.legend = template.vocabulary.legend
    var last = 0
    for row in lastYear?.rows ?? GoalRows() {
      var row = row
      for field in row.fields where fields.isOutcome(field) { row.clear(field) }
      try sheet.rows.append(row)
      last = max(last, Int(row.no) ?? 0)
    }
    while sheet.rows.count < template.design.blankLines {
      var row = GoalRow()
      row.further = fields.blanks
      last += 1
      row.no = String(last)
      try sheet.rows.append(row)
    }
    return sheet
  }
}
