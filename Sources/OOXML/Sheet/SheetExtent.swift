import Grid
import Messages
import WorkbookReading

/// What a worksheet's cells span, found by reading them.
struct SheetExtent {
  /// How many columns there are up to the last used one.
  private(set) var width = 0
  /// How many rows there are up to the last used one.
  private(set) var height = 0
  private(set) var cellCount = 0
  /// The bytes of all texts together; numbers count as the file writes them.
  private(set) var textBytes = 0
  /// Whether every cell comes after the one before it, row by row.
  private(set) var isSorted = true
  private var last = CellReference(row: -1, column: 0)

  /// Adds the cells of a row that are not blank.
  mutating func add(
    _ row: borrowing RowBuffer, _ strings: SharedStrings, _ limits: ReadingLimits
  ) throws(ReadError) {
    for i in 0..<row.cells.count {
      let cell = row.cells[i]
      let reference = CellReference(row: Int(cell.row), column: Int(cell.column))
      if cell.kind == .shared {
        guard let range = strings.range(cell.start) else { throw strings.missing(cell) }
        if range.isEmpty { continue }
        textBytes += range.count
      } else {
        textBytes += Int(cell.count)
      }
      guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: reference) }
      if reference <= last { isSorted = false }
      last = reference
      cellCount += 1
      width = max(width, reference.column + 1)
      height = max(height, reference.row + 1)
    }
  }

  /// Refuses a sheet so sparse that its text form would be next to nothing but separators.
  func checkBlanks(_ limits: ReadingLimits) throws(ReadError) {
    guard width * height - cellCount <= limits.blankFields else { throw limits.tooManyBlanks() }
  }
}
