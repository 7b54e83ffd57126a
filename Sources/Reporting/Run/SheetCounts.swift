package import GoalSheet
package import JapaneseCalendar

/// A sheet in a report on the run: its section, its marks, and what says which of two is newer.
package struct SheetCounts: Hashable, Sendable {
  /// The worksheet's name; `nil` for delimited text and data.
  package var worksheet: String?
  package var fiscalYear: Int?
  package var department: String
  package var section: String
  package var marks: MarkCounts
  package var createdOn: CivilDate?
  package var evaluatedOn: CivilDate?
  /// Whether it is a blank form that nobody has filled in, with last year's goals or without.
  package var isNotFilledIn: Bool
  /// The same for sheets that say the same; see ``GoalSheet/contentHash``.
  package var content: UInt64

  /// The counts of a sheet of a form with `fields`.
  package init(_ sheet: GoalSheet, _ fields: FormFields = .official) {
    worksheet = sheet.source?.sheet
    fiscalYear = sheet.fiscalYear
    department = sheet.department
    section = sheet.section
    marks = MarkCounts(sheet.rows)
    createdOn = sheet.createdOn
    evaluatedOn = sheet.evaluatedOn
    isNotFilledIn = Self.isNotFilledIn(sheet, fields)
    content = sheet.contentHash
  }

  private static func isNotFilledIn(_ sheet: GoalSheet, _ fields: FormFields) -> Bool {
    guard sheet.createdOn == nil, sheet.evaluatedOn == nil, sheet.unplaced.isEmpty else {
      return false
    }
    guard !sheet.rows.isEmpty else { return true }
    // Last year's lines may be in it from the start; then 作成日 is what its section writes first.
    guard fields.headers.contains(.createdOn), sheet.further.allSatisfy({ $0.value.text.isEmpty })
    else {
      return false
    }
    return sheet.rows.allSatisfy { row in
      row.fields.allSatisfy { !fields.isOutcome($0) || !row.hasValue($0) }
    }
  }
}
