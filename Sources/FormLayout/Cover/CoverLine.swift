import GoalSheet

/// The figures of a sheet, for one line of the cover.
struct CoverLine {
  let department: String
  let section: String
  /// The worksheet that holds it.
  let sheetName: String
  let goals: Int
  let indicators: Int
  let marks: MarkCounts

  /// Counts every value once, however many rows its cell spans.
  init(_ sheet: GoalSheet, sheetName: String) {
    department = sheet.department
    section = sheet.section
    self.sheetName = sheetName
    func own(_ field: GoalField) -> [GoalRow] {
      sheet.rows.filter { !$0.continues.contains(field) }
    }
    goals = own(.goal).count { !$0.goal.isEmpty }
    indicators = own(.indicator).count { !$0.indicator.isEmpty }
    marks = MarkCounts(sheet.rows)
  }
}
