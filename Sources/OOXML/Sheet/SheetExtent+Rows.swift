import Messages
import WorkbookReading

extension SheetExtent {
  /// Adds the cells of a row that are not blank.
  mutating func add(
    _ row: borrowing RowBuffer, _ strings: SharedStrings, _ limits: ReadingLimits
  ) throws(ReadError) {
    for i in 0..<row.cells.count {
      let cell = row.cells[i]
      var count = Int(cell.count)
      if cell.kind == .shared {
        guard let range = strings.range(cell.start) else { throw strings.missing(cell) }
        if range.isEmpty { continue }
        count = range.count
      }
      try add(cell.reference, bytes: count, limits)
    }
  }
}
