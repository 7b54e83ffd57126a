import JapaneseCalendar

/// Compares the year in the title with the sheet's own.
///
/// The names of worksheets and files are compared elsewhere, where whole inputs are read.
struct ContentCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    guard let own = sheet.fiscalYear, let year = TitleText.year(in: sheet.title), year != own else {
      return
    }
    // Where 作成日 or the labels confirm the sheet's year, the title is the wrong one.
    let isSure = MeantHeader.year(of: sheet, findings.places) == own
    findings.report(
      .titleOfOtherYear(sheet.title, year: year, fiscalYear: own), at: findings.places.title,
      suggesting: isSure ? TitleText.title(sheet.title, withYear: own) : nil)
  }
}
