package import GoalSheet

/// An empty form for a section to fill in.
///
/// Title, labels, year and names are filled in and locked; the cells to fill in are not.
package struct BlankForm {
  private let template: Template
  private let fiscalYear: Int
  private let department: String
  private let section: String
  private let lastYear: GoalSheet?

  /// The form of a section for a fiscal year.
  ///
  /// Goals, indicators and initiatives are carried over from `lastYear`, the section's sheet of the
  /// year before.
  package init(
    template: Template, fiscalYear: Int, department: String, section: String,
    lastYear: GoalSheet? = nil
  ) {
    self.template = template
    self.fiscalYear = fiscalYear
    self.department = department
    self.section = section
    self.lastYear = lastYear
  }

  /// The workbook, with one worksheet.
  package func placed(options: FormOptions = FormOptions()) throws(GoalRows.Fault)
    -> PlacedWorkbook
  {
    let sheet = try sheet()
    var names = SheetNames(sampleWords: template.vocabulary.sampleWords)
    var style = FormSheet.Style.blank
    style.lastResults = lastYear?.rows.map(\.result?.text) ?? []
    let form = FormSheet(template: template, options: options, style: style)
    return PlacedWorkbook(
      sheets: [form.placed(sheet, name: names.name(for: sheet))],
      properties: FormBook.properties(of: [sheet], template: template))
  }

  /// The form's content: numbered lines, or the year before without what belonged to that year.
  func sheet() throws(GoalRows.Fault) -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = template.vocabulary.title.text
    sheet.fiscalYear = fiscalYear
    sheet.department = department
    sheet.section = section
    sheet.policyIndicators = lastYear?.policyIndicators ?? []
    sheet.legend = template.vocabulary.legend
    var last = 0
    for row in lastYear?.rows ?? GoalRows() {
      var row = row
      for field in GoalField.allCases where field.described.isOutcome { row.clear(field) }
      try sheet.rows.append(row)
      last = max(last, Int(row.no) ?? 0)
    }
    while sheet.rows.count < template.design.blankLines {
      var row = GoalRow()
      last += 1
      row.no = String(last)
      try sheet.rows.append(row)
    }
    return sheet
  }
}
