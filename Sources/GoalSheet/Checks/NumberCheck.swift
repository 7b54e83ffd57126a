/// Checks that the numbers are consecutive and unique.
struct NumberCheck {
  /// Whether the numbers may begin again at 1; the numbers left out then may be those of lines above a heading.
  var restarts = false

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    let places = findings.places
    let numbers = sheet.rows.indices.filter { row in
      let value = sheet.rows[row]
      // A ditto mark repeats the number of the line above.
      return !value.continues.contains(.no) && !value.no.isEmpty
        && !(row > 0 && places.isSame(.no, asAbove: row))
    }.map { GivenNumber(text: sheet.rows[$0].no, cell: places.cell(row: $0, .no)) }
    var given = GivenNumbers()
    var meant = MeantNumbers(numbers)
    var before: Int?
    for (index, number) in numbers.enumerated() {
      if restarts, number.value == 1 || number.text == numbers.first?.text {
        given = GivenNumbers()
      }
      let isNew = given.insert(number.text, number.value)
      let isGap =
        isNew && !restarts && number.value != nil && before.map { $0 + 1 != number.value } == true
      let suggestion = meant.next(index, isOdd: !isNew || isGap)
      if !isNew {
        findings.report(.numberDuplicate(number.text), at: number.cell, suggesting: suggestion)
      } else if isGap, let before {
        findings.report(
          .numberGap(number.text, after: before), at: number.cell, suggesting: suggestion)
      } else if number.value == nil, let suggestion {
        findings.suggest {
          $0.cell == number.cell && $0.text == .numberUnreadable(number.text) ? suggestion : nil
        }
      }
      before = number.value ?? before
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
