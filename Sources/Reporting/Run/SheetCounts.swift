package import GoalSheet

/// A sheet in a report on the run: its section and its marks.
package struct SheetCounts: Hashable, Sendable {
  /// The worksheet's name; `nil` for delimited text and data.
  package var worksheet: String?
  package var fiscalYear: Int?
  package var department: String
  package var section: String
  package var marks: MarkCounts

  package init(_ sheet: GoalSheet) {
    worksheet = sheet.source?.sheet
    fiscalYear = sheet.fiscalYear
    department = sheet.department
    section = sheet.section
    marks = MarkCounts(sheet.rows)
  }
}
