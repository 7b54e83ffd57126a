import JapaneseCalendar

/// Compares the year in the title with the sheet's own.
///
/// The names of worksheets and files are compared elsewhere, where whole inputs are read.
struct ContentCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    guard let own = sheet.fiscalYear, let year = TitleText.year(in: sheet.title), year != own else {
      return
    }
    findings.report(
      .titleOfOtherYear(sheet.title, year: year, fiscalYear: own), at: findings.places.title)
  }
}
