/// Checks that the numbers run on by one, each number given once.
struct NumberCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    var seen: Set<String> = []
    var before: Int?
    for (index, row) in sheet.rows.enumerated()
    where !row.continues.contains(.no) && !row.no.isEmpty {
      let cell = findings.places.cell(row: index, .no)
      let number = Int(row.no)
      if !seen.insert(row.no).inserted {
        findings.report(.numberDuplicate(row.no), at: cell)
      } else if let number, let before, number != before + 1 {
        findings.report(.numberGap(row.no, after: before), at: cell)
      }
      before = number ?? before
    }
  }
}
