import GoalSheet

/// What differs between two sheets, field by field, for a test to say.
func differences(_ read: GoalSheet, from written: GoalSheet) -> [String] {
  var texts: [String] = []
  func compare<Value: Equatable>(_ name: String, _ a: Value, _ b: Value) {
    if a != b { texts.append("\(name): read \(a), written \(b)") }
  }
  compare("title", read.title, written.title)
  compare("fiscalYear", read.fiscalYear, written.fiscalYear)
  compare("department", read.department, written.department)
  compare("section", read.section, written.section)
  compare("policyIndicators", read.policyIndicators, written.policyIndicators)
  compare("createdOn", read.createdOn, written.createdOn)
  compare("evaluatedOn", read.evaluatedOn, written.evaluatedOn)
  compare("legend", read.legend.map(\.meaning), written.legend.map(\.meaning))
  compare("unplaced", read.unplaced, written.unplaced)
  compare("rows", read.rows.count, written.rows.count)
  for (index, (a, b)) in zip(read.rows, written.rows).enumerated() {
    for field in a.fields where !a.agrees(with: b, in: field) {
      texts.append("row \(index) \(field): read \(value(field, a)), written \(value(field, b))")
    }
    compare("row \(index) continues", a.continues.fields, b.continues.fields)
  }
  return texts
}

private func value(_ field: GoalField, _ row: GoalRow) -> String {
  switch field {
  case .no: row.no
  case .goal: row.goal
  case .planPosition: "\(row.planPosition)"
  case .indicator: row.indicator
  case .target: "\(row.target as Any)"
  case .result: "\(row.result as Any)"
  case .initiative: row.initiative
  case .outline: row.outline
  case .evaluation: "\(row.evaluation as Any)"
  case .status: row.status
  case .nextSteps: row.nextSteps
  default: "\(row.further)"
  }
}
