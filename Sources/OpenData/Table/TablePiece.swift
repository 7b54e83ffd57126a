package import Grid

/// Some records of a large data table, one below the other.
package struct TablePiece: Sendable {
  package var records: [[Cell]] = []
  /// Whether these are the first records of the table.
  package var isFirst = false
  /// The record above, if the piece begins within a sheet.
  package var above: [Cell]?
  /// Whether its last sheet goes on in the next piece.
  package var isContinued = false

  package init() {}
}
