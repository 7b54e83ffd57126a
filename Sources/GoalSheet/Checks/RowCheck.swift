/// Checks that rows have a goal, a target and, once they are evaluated, a result.
struct RowCheck {
  /// The form's columns: what it leaves out is not missed.
  let columns: GoalFieldSet

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    if sheet.rows.isEmpty {
      findings.report(.rowsMissing(hasTexts: findings.hasLineTexts), at: nil)
    }
    let rows = sheet.rows.elements
    // By index, because a copy of a row retains all its values.
    for index in rows.indices {
      if rows[index].goal.isEmpty, !rows[index].continues.contains(.goal) {
        report(.goalMissing(no: rows[index].no), .goal, index, sheet, &findings)
      }
      if sheet.createdOn != nil, columns.contains(.target), rows[index].target == nil,
        !rows[index].indicator.isEmpty,
        !rows[index].continues.contains(.target)
      {
        report(.targetMissing(no: rows[index].no), .target, index, sheet, &findings)
      }
      if columns.contains(.result), rows[index].evaluation != nil, rows[index].target != nil,
        !rows[index].continues.contains(.result), rows[index].result?.number == nil,
        lacksResult(rows[index])
      {
        report(.resultMissing(no: rows[index].no), .result, index, sheet, &findings)
      }
    }
  }

  /// Reports a blank cell, unless there is another message about its text.
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

  /// The characters that a text for a missing result contains at least one of.
  private static let signs = ScalarSet(
    foldingTo: noResults.compactMap { MarkText.key(of: $0).unicodeScalars.first })

  private func lacksResult(_ row: GoalRow) -> Bool {
    guard let result = row.result else { return true }
    guard result.number == nil, result.text.utf8.count <= 30,
      result.text.unicodeScalars.contains(where: Self.signs.contains)
    else { return false }
    let key = MarkText.key(of: QuantityText.withoutBrackets(TextFolding.nfkc(result.text)))
    return Self.noResults.contains(key.isEmpty ? MarkText.key(of: result.text) : key)
  }
}
