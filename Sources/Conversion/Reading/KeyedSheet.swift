import GoalSheet
import JapaneseCalendar

/// A sheet's key, and the dates that show which of two sheets is newer.
struct KeyedSheet: Sendable {
  var key: SheetKey
  var worksheet: String?
  var evaluatedOn: CivilDate?
  var createdOn: CivilDate?
  /// The same for sheets that say the same; `nil` if it was not asked for.
  var content: UInt64?

  /// `nil` for a sheet without year or section, which could belong to anybody.
  init?(_ sheet: GoalSheet, _ names: OrganisationNames, withContent: Bool) {
    guard let year = sheet.fiscalYear, !sheet.section.isEmpty else { return nil }
    let listed = names.listed(department: sheet.department, section: sheet.section)
    key = SheetKey(fiscalYear: year, department: listed.department, section: listed.section)
    worksheet = sheet.source?.sheet
    evaluatedOn = sheet.evaluatedOn
    createdOn = sheet.createdOn
    content = withContent ? sheet.contentHash : nil
  }
}
