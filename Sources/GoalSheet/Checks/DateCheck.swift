import JapaneseCalendar

/// Compares dates and years with the sheet's fiscal year.
struct DateCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    if let created = sheet.createdOn, let evaluated = sheet.evaluatedOn, evaluated < created {
      findings.report(
        .evaluatedBeforeCreated(evaluated, created: created),
        at: findings.places.cell(.evaluatedOn))
    }
    guard let year = sheet.fiscalYear else { return }
    if let created = sheet.createdOn, fiscalYear(of: created) != year {
      findings.report(
        .createdOutsideYear(created, fiscalYear: year), at: findings.places.cell(.createdOn))
    }
    if let evaluated = sheet.evaluatedOn, fiscalYear(of: evaluated) > year + 1 {
      findings.report(
        .evaluatedTooLate(evaluated, fiscalYear: year), at: findings.places.cell(.evaluatedOn))
    }
    let wrong = findings.places.yearLabels.filter { $0.year != year }
    if let first = wrong.first {
      findings.report(
        .yearMismatch(labels: wrong.map(\.text), fiscalYear: year), at: first.cell)
    }
  }

  private func fiscalYear(of date: CivilDate) -> Int {
    date.month >= 4 ? date.year : date.year - 1
  }
}
