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
    if let created = sheet.createdOn, created.fiscalYear != year {
      findings.report(
        .createdOutsideYear(created, fiscalYear: year), at: findings.places.cell(.createdOn))
    }
    if let evaluated = sheet.evaluatedOn, evaluated.fiscalYear > year + 1 {
      findings.report(
        .evaluatedTooLate(evaluated, fiscalYear: year), at: findings.places.cell(.evaluatedOn))
    }
    for label in findings.places.yearLabels where label.year != year {
      // Where 作成日 is in the label's year, too, the sheet's year may be the wrong one.
      let isLikelyRight = sheet.createdOn?.fiscalYear == label.year
      findings.report(
        .yearMismatch(label: label.text, fiscalYear: year), at: label.cell,
        suggesting: isLikelyRight ? nil : EraText.shortText(ofFiscalYear: year) + label.name)
    }
  }
}
