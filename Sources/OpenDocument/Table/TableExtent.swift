import Grid
import Messages
import WorkbookReading

/// What a table's cells span, found by reading them.
struct TableExtent {
  /// How many columns there are up to the last used one.
  private(set) var width = 0
  /// How many rows there are up to the last used one.
  private(set) var height = 0
  private(set) var cellCount = 0
  /// The bytes of all displayed texts together.
  private(set) var textBytes = 0
  /// How many of the cells the file has only as repetitions.
  private(set) var repeatedCells = 0

  /// The most cells that may be repetitions of others: a few bytes of a file can ask for thousands
  /// of millions.
  static let mostRepeatedCells = 1 << 20

  /// Adds the cells of a row that are not blank.
  mutating func add(_ row: borrowing TableRow, _ limits: ReadingLimits) throws(ReadError) {
    for run in row.cells where run.presence != .blank {
      let cells = run.count * row.count
      repeatedCells += cells - 1
      textBytes += cells * run.text.count
      let place = Place(cell: CellReference(row: row.index, column: run.column))
      guard repeatedCells <= Self.mostRepeatedCells else {
        throw ReadError(
          OpenDocumentReason.tooManyRepeatedCells(limit: Self.mostRepeatedCells), at: place)
      }
      guard textBytes <= limits.textBytes else {
        throw limits.tooMuchText(at: place.cell)
      }
      guard run.isUsed else { continue }
      cellCount += cells
      width = max(width, run.columns.upperBound)
      height = max(height, row.index + row.count)
    }
  }

  /// How many fields of the text form are blank.
  var blanks: Int { width * height - cellCount }
}
