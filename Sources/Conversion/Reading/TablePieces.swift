import Delimited
import Grid
import Messages
import OpenData

/// Cuts the records of a large data table into pieces of whole sheets.
struct TablePieces {
  /// The rows that begin the pieces after the first.
  private(set) var cuts: [Int] = []
  /// Why the file cannot be read to its end.
  private(set) var error: ReadError?
  private let table: TableCutter
  private let rows: DelimitedRows
  /// The approximate size of a piece, in bytes of text.
  private let leastPiece: Int
  /// The first record of the next piece.
  private var ahead: [Cell] = []
  private var isAtEnd = false

  /// The records below the headings, which have been read.
  init(_ table: TableCutter, _ rows: DelimitedRows, leastPiece: Int) {
    self.table = table
    self.rows = rows
    self.leastPiece = leastPiece
  }

  /// The next piece; `nil` after the last, or after an error.
  mutating func next() -> [[Cell]]? {
    guard !isAtEnd else { return nil }
    var piece = ahead.isEmpty ? [] : [ahead]
    var size = 0
    do throws(ReadError) {
      while let record = try rows.next() {
        size += record.reduce(0) { $0 + $1.text.utf8.count }
        guard !record.isEmpty else { continue }
        if size >= leastPiece, !piece.isEmpty, table.beginsSheet(record) {
          cuts.append(rows.row)
          ahead = record
          return piece
        }
        piece.append(record)
      }
    } catch {
      self.error = error
    }
    isAtEnd = true
    return piece
  }
}
