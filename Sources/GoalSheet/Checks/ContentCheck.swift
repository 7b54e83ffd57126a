import JapaneseCalendar

/// Compares the year in the title with the sheet's own.
///
/// The names of worksheets and files are compared elsewhere, where whole inputs are read.
struct ContentCheck {
  /// The words of the form's title, if the year is before or after them; `nil` for any other form.
  var title: String?

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    guard let own = sheet.fiscalYear, let year = TitleText.year(in: sheet.title), year != own,
      // Another year in the form's own words is that of what was done: 評価シート（令和５年度実施分）.
      title == nil || LabelKey.key(of: sheet.title) != title.flatMap(LabelKey.key)
    else { return }
    // Where 作成日 or the labels confirm the sheet's year, the title is the wrong one.
    let isSure = MeantHeader.year(of: sheet, findings.places) == own
    findings.report(
      .titleOfOtherYear(sheet.title, year: year, fiscalYear: own), at: findings.places.title,
      suggesting: isSure ? TitleText.title(sheet.title, withYear: own) : nil)
  }
}
