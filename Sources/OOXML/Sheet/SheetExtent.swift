import Grid
import Messages
import WorkbookReading

/// The extent of a worksheet's cells, found by reading them.
struct SheetExtent {
  /// The number of columns up to the last used one.
  private(set) var width = 0
  /// The number of rows up to the last used one.
  private(set) var height = 0
  private(set) var cellCount = 0
  /// The size of all texts together in bytes; numbers count as written in the file.
  private(set) var textBytes = 0
  /// Whether every cell comes after the previous one, row by row.
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

  /// Rejects a sheet so sparse that its text form would be almost only separators.
  func checkBlanks(_ limits: ReadingLimits) throws(ReadError) {
    guard width * height - cellCount <= limits.blankFields else { throw limits.tooManyBlanks() }
  }
}
