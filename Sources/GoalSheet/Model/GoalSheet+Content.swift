import Bytes
import JapaneseCalendar

extension GoalSheet {
  /// A number that sheets share if they say the same, wherever they come from, and as good as never
  /// otherwise.
  ///
  /// Of sheets that were handed in twice it says whether they differ, long after they are forgotten.
  package var contentHash: UInt64 {
    var content = ContentHash()
    content.add(title)
    content.add(fiscalYear ?? -1)
    for text in [department, section] + policyIndicators { content.add(text) }
    content.add(policyIndicators.count)
    for date in [createdOn, evaluatedOn] { content.add(date?.description ?? "") }
    for entry in legend {
      content.add(entry.mark.rawValue)
      content.add(entry.meaning)
    }
    for value in further { content.add(value.value.text) }
    for row in rows {
      for field in row.fields {
        // What a row continues is what the row above says.
        let isContinued = row.continues.contains(field)
        content.add(isContinued ? 1 : 0)
        if !isContinued { content.add(row.displayed(field)) }
      }
    }
    // A note may have another cell where a section handed in another kind of file.
    for text in unplaced { content.add(text.text) }
    return content.value
  }
}

/// A hash value of texts and numbers in their order.
private struct ContentHash {
  private(set) var value: UInt64 = 0

  mutating func add(_ text: String) { add(text.withUTF8Bytes { $0.mixed }) }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value = value << 27 | value >> 37
  }
}
