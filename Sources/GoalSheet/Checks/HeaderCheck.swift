/// Checks that the header block is filled in, as far as the form has the fields: year, organisation
/// and, once there are marks or results, 評価日.
struct HeaderCheck {
  /// The names of the organisation's levels.
  let levels: FormVocabulary.Levels
  /// The fields of the form.
  let fields: FormFields
  /// The fields that may be blank.
  let optional: Set<FormVocabulary.HeaderField>

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    var missing: [FormVocabulary.HeaderField] = []
    if sheet.fiscalYear == nil, !isUnreadable(.fiscalYear, findings) { missing.append(.fiscalYear) }
    if sheet.department.isEmpty { missing.append(.department) }
    if sheet.section.isEmpty { missing.append(.section) }
    let isJudged = sheet.rows.contains { $0.evaluation != nil || $0.result != nil }
    if isJudged, sheet.evaluatedOn == nil, !isUnreadable(.evaluatedOn, findings) {
      missing.append(.evaluatedOn)
    }
    missing.removeAll { !fields.hasHeader($0) || optional.contains($0) }
    if !missing.isEmpty { findings.report(.headerMissing(missing, levels), at: nil) }
  }

  /// Whether there is a text that could not be read and already has a message.
  private func isUnreadable(
    _ field: FormVocabulary.HeaderField, _ findings: FormFindings
  ) -> Bool {
    findings.places.cell(field) != nil
  }
}
