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
  /// Whether every cell comes after the one before it, row by row.
  private(set) var isSorted = true
  private var last = CellReference(row: -1, column: 0)

  mutating func add(_ cell: CellReference) {
    if cell <= last { isSorted = false }
    last = cell
    cellCount += 1
    width = max(width, cell.column + 1)
    height = max(height, cell.row + 1)
  }

  /// Refuses a sheet so sparse that its text form would be next to nothing but separators.
  func checkBlanks(_ limits: ReadingLimits) throws(ReadError) {
    guard width * height - cellCount <= limits.blankFields else {
      throw ReadError(BIFFReason.tooManyBlankFields(limit: limits.blankFields))
    }
  }
}
