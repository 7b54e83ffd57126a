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
  /// Whether every cell comes after the previous one, row by row.
  private(set) var isSorted = true
  private var last = CellReference(row: -1, column: 0)

  mutating func add(_ cell: CellReference) {
    if cell <= last { isSorted = false }
    last = cell
    cellCount += 1
    width = max(width, cell.column + 1)
    height = max(height, cell.row + 1)
  }

  /// Rejects a sheet so sparse that its text form would be almost only separators.
  func checkBlanks(_ limits: ReadingLimits) throws(ReadError) {
    guard width * height - cellCount <= limits.blankFields else {
      throw ReadError(BIFFReason.tooManyBlankFields(limit: limits.blankFields))
    }
  }
}
