/// Checks that marks are present once 評価日 is set, and that the numbers do not contradict them.
struct EvaluationCheck {
  /// The form's marks, in the order of its legend.
  let marks: [Mark]
  /// What they say, in the same order; nothing is said about a mark of another form.
  private let achievements: [Achievement?]

  /// Whether the target is of a later year than the result, so that the two say nothing about the mark.
  private let isTargetLater: Bool

  init(marks: [Mark], achievements: [Mark: Achievement], isTargetLater: Bool = false) {
    self.marks = marks
    self.isTargetLater = isTargetLater
    self.achievements = marks.map { achievements[$0] }
  }

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    let rows = sheet.rows.elements
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].continues.contains(.evaluation) { end += 1 }
      check(rows[start..<end], of: sheet, &findings)
      start = end
    }
  }

  /// Checks the rows that share one mark.
  private func check(
    _ rows: ArraySlice<GoalRow>, of sheet: GoalSheet, _ findings: inout FormFindings
  ) {
    let first = rows.startIndex
    let cell = findings.places.cell(row: first, .evaluation)
    guard let mark = rows[first].evaluation else {
      let isTold = sheet.unplaced.contains { $0.cell == cell }
      if !marks.isEmpty, sheet.evaluatedOn != nil, !isTold {
        findings.report(.evaluationMissing(no: rows[first].no, marks: marks), at: cell)
      }
      return
    }
    guard !isTargetLater, let place = marks.firstIndex(of: mark),
      let achievement = achievements[place]
    else {
      return
    }
    var reached = 0
    for index in rows.indices {
      guard let isReached = isReached(rows[index].target, rows[index].result) else { return }
      if isReached { reached += 1 }
    }
    let isAchieved = reached == rows.count
    guard isAchieved != (achievement == .all) else { return }
    let meant = marks.indices.filter { (achievements[$0] == .all) == isAchieved }.map { marks[$0] }
    findings.report(
      .evaluationInconsistent(mark, reached: reached, of: rows.count, meant: meant), at: cell)
  }

  /// Whether the result reaches the target; `nil` if that cannot be computed.
  private func isReached(_ target: Quantity?, _ result: Quantity?) -> Bool? {
    guard let target, let result, let goal = target.number, let number = result.number else {
      return nil
    }
    // Below zero, more may be better or worse.
    if goal < 0, target.bound == nil { return nil }
    if let a = target.unit, let b = result.unit, a != b { return nil }
    return target.bound == .atMost ? number <= goal : number >= goal
  }
}
