/// Checks marks: that they are there once 評価日 is set, and that the numbers do not contradict them.
struct EvaluationCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    var start = 0
    while start < sheet.rows.count {
      var end = start + 1
      while end < sheet.rows.count, sheet.rows[end].continues.contains(.evaluation) { end += 1 }
      check(sheet.rows[start..<end], at: start, sheet, &findings)
      start = end
    }
  }

  /// Checks the rows that share one mark.
  private func check(
    _ rows: Slice<GoalRows>, at index: Int, _ sheet: GoalSheet, _ findings: inout FormFindings
  ) {
    let cell = findings.places.cell(row: index, .evaluation)
    guard let mark = rows[index].evaluation else {
      let isTold = sheet.unplaced.contains { $0.cell == cell }
      if sheet.evaluatedOn != nil, !isTold {
        findings.report(.evaluationMissing(row: rows[index]), at: cell)
      }
      return
    }
    var reached = 0
    for row in rows {
      guard let isReached = isReached(row) else { return }
      if isReached { reached += 1 }
    }
    if (reached == rows.count) != (mark == .achieved) {
      findings.report(
        .evaluationInconsistent(mark, reached: reached, of: rows.count), at: cell)
    }
  }

  /// Whether the result reaches the target; `nil` where that cannot be computed.
  private func isReached(_ row: GoalRow) -> Bool? {
    guard let target = row.target, let result = row.result, let goal = target.number,
      let number = result.number
    else { return nil }
    if let a = target.unit, let b = result.unit, a != b { return nil }
    return target.bound == .atMost ? number <= goal : number >= goal
  }
}
