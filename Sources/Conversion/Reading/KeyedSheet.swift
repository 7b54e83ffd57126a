import GoalSheet
import JapaneseCalendar

/// A sheet with its key and the dates that say which of two is newer.
struct KeyedSheet: Sendable {
  var key: SheetKey
  var worksheet: String?
  var evaluatedOn: CivilDate?
  var createdOn: CivilDate?

  /// `nil` for a sheet without year or section, which could be anybody's.
  init?(_ sheet: GoalSheet, _ names: OrganisationNames) {
    guard let year = sheet.fiscalYear, !sheet.section.isEmpty else { return nil }
    let listed = names.listed(department: sheet.department, section: sheet.section)
    key = SheetKey(fiscalYear: year, department: listed.department, section: listed.section)
    worksheet = sheet.source?.sheet
    evaluatedOn = sheet.evaluatedOn
    createdOn = sheet.createdOn
  }
}
