/// Checks that rows have what they need: a goal, a target, and a result once they are judged.
struct RowCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    if sheet.rows.isEmpty {
      findings.report(.rowsMissing(hasTexts: findings.hasLineTexts), at: nil)
    }
    let rows = sheet.rows.elements
    for index in rows.indices {
      let row = rows[index]
      if row.goal.isEmpty, !row.continues.contains(.goal) {
        report(.goalMissing(no: row.no), .goal, index, sheet, &findings)
      }
      if sheet.createdOn != nil, row.target == nil, !row.indicator.isEmpty,
        !row.continues.contains(.target)
      {
        report(.targetMissing(no: row.no), .target, index, sheet, &findings)
      }
      if row.evaluation != nil, row.target != nil, lacksResult(row),
        !row.continues.contains(.result)
      {
        report(.resultMissing(no: row.no), .result, index, sheet, &findings)
      }
    }
  }

  /// Reports a blank cell, unless something else was said of its text.
  private func report(
    _ message: FormMessage, _ field: GoalField, _ row: Int, _ sheet: GoalSheet,
    _ findings: inout FormFindings
  ) {
    let cell = findings.places.cell(row: row, field)
    let isTold = cell != nil && sheet.unplaced.contains { $0.cell == cell }
    if !isTold { findings.report(message, at: cell) }
  }

  private static let noResults: Set<String> = [
    "未実施", "集計中", "未定", "調整中", "-", "ー", "―", "−", "‐", "–", "—",
  ]

  private func lacksResult(_ row: GoalRow) -> Bool {
    guard let result = row.result else { return true }
    guard result.number == nil, result.text.utf8.count <= 30 else { return false }
    let key = MarkText.key(of: QuantityText.withoutBrackets(TextFolding.nfkc(result.text)))
    return Self.noResults.contains(key.isEmpty ? MarkText.key(of: result.text) : key)
  }
}
