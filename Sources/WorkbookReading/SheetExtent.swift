package import Grid
package import Messages

/// The extent of a worksheet's cells, found by reading them.
package struct SheetExtent {
  /// The number of columns up to the last used one.
  package private(set) var width = 0
  /// The number of rows up to the last used one.
  package private(set) var height = 0
  package private(set) var cellCount = 0
  /// The size of all texts together in bytes; numbers count as written in the file.
  package private(set) var textBytes = 0
  /// Whether every cell comes after the previous one, row by row.
  package private(set) var isSorted = true
  private var last = CellReference(row: -1, column: 0)

  package init() {}

  /// Adds a cell that is not blank, with a text of `bytes` bytes.
  package mutating func add(
    _ cell: CellReference, bytes: Int, _ limits: ReadingLimits
  ) throws(ReadError) {
    textBytes += bytes
    guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell) }
    if cell <= last { isSorted = false }
    last = cell
    cellCount += 1
    width = max(width, cell.column + 1)
    height = max(height, cell.row + 1)
  }

  /// Rejects a sheet so sparse that its text form would be almost only separators.
  package func checkBlanks(_ limits: ReadingLimits) throws(ReadError) {
    guard width * height - cellCount <= limits.blankFields else { throw limits.tooManyBlanks() }
  }
}
