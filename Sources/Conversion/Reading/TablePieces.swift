import Delimited
import Grid
import Messages
import OpenData

/// Cuts the records of a large data table into pieces, between two sheets where that is possible.
struct TablePieces {
  /// Where the pieces after the first begin.
  private(set) var cuts: [PieceCut] = []
  /// Why the file cannot be read to its end.
  private(set) var error: ReadError?
  private let table: TableCutter
  private let rows: DelimitedRows
  /// The approximate size of a piece, in bytes of text.
  private let leastPiece: Int
  /// The size from which a sheet is cut.
  private let mostPiece: Int
  /// The next piece, of which one record has been read.
  private var ahead = TablePiece()
  private var isAtEnd = false

  /// The records below the headings, which have been read.
  init(_ table: TableCutter, _ rows: DelimitedRows, leastPiece: Int, cutsSheets: Bool) {
    self.table = table
    self.rows = rows
    self.leastPiece = leastPiece
    // Most sheets end long before this, and are not cut.
    mostPiece = cutsSheets ? 4 * leastPiece : .max
    ahead.isFirst = true
  }

  /// The next piece; `nil` after the last, or after an error.
  mutating func next() -> TablePiece? {
    guard !isAtEnd else { return nil }
    var piece = ahead
    ahead = TablePiece()
    var size = 0
    do throws(ReadError) {
      while let record = try rows.next() {
        size += record.reduce(0) { $0 + $1.text.utf8.count }
        guard !record.isEmpty else { continue }
        if size >= leastPiece, let last = piece.records.last {
          if table.beginsSheet(record) {
            begin(with: record, inSheetOf: nil)
            return piece
          }
          if size >= mostPiece, table.goesOn(record, after: last) {
            piece.isContinued = true
            begin(with: record, inSheetOf: last)
            return piece
          }
        }
        piece.records.append(record)
      }
    } catch {
      self.error = error
    }
    isAtEnd = true
    return piece
  }

  /// Begins a piece with a record, which goes on with the sheet of the record `above` it, if there is one.
  private mutating func begin(with record: [Cell], inSheetOf above: [Cell]?) {
    cuts.append(PieceCut(row: rows.row, isInSheet: above != nil))
    ahead.records = [record]
    ahead.above = above
  }
}
