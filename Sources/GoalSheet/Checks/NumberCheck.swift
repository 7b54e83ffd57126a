/// Checks that the numbers are consecutive and unique.
struct NumberCheck {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    let rows = sheet.rows.elements
    var given = GivenNumbers()
    var before: Int?
    for index in rows.indices
    where !rows[index].continues.contains(.no) && !rows[index].no.isEmpty {
      let text = rows[index].no
      let number = Int(text)
      // A ditto mark repeats the number of the line above.
      if index > 0, findings.places.isSame(.no, asAbove: index) {
        continue
      }
      let cell = findings.places.cell(row: index, .no)
      if !given.insert(text, number) {
        findings.report(.numberDuplicate(text), at: cell)
      } else if let number, let before, number != before + 1 {
        findings.report(.numberGap(text, after: before), at: cell)
      }
      before = number ?? before
    }
  }
}

/// The numbers so far; as long as each is larger than the one before, there are no duplicates.
private struct GivenNumbers {
  private var rising: [String] = []
  private var largest = Int.min
  /// All of them, once one was not larger than its predecessors.
  private var all: Set<String>?

  /// Whether `text`, which is read as `number`, has not occurred before.
  mutating func insert(_ text: String, _ number: Int?) -> Bool {
    if all == nil, let number, number > largest {
      largest = number
      rising.append(text)
      return true
    }
    var given = all.take() ?? Set(rising)
    defer { all = given }
    return given.insert(text).inserted
  }
}
