import Files
import Delimited
import GoalSheet
import Grid
import Messages
import OOXML
import OpenData
import WorkbookReading

/// A large delimited file handed out piece by piece, so that it need not fit in memory and many
/// threads can read it.
///
/// A first pass over the whole file finds errors, whether it came from a web page, and where it can
/// be cut so that the pieces give exactly what the whole would, down to the last message. See
/// ``FormCutter`` and ``TableCutter``.
final class PieceFile {
  enum Piece: Sendable {
    /// Some forms, one below the other.
    case forms(Grid, isFromWeb: Bool)
    /// Some records of a data table.
    case records(TablePiece, TableCutter)
  }

  /// What the file holds.
  enum Kind: Sendable {
    case forms(isFromWeb: Bool)
    case table(TableCutter)
  }

  /// How to read a file.
  enum Opening {
    /// Like any other input.
    case whole
    case pieces(PieceFile)
    /// Not at all, with the messages about it.
    case failed(Reading)
  }

  private let rows: DelimitedRows
  private let kind: Kind
  /// Where the pieces after the first begin.
  private var cuts: ArraySlice<PieceCut>
  /// The first row of the next piece, already read.
  private var ahead: [Cell] = []
  private var isFirst = true
  private var isAtEnd = false
  /// The record above the next piece, if that begins within a sheet.
  private var above: [Cell]?

  /// Whether a file may be read in pieces, which is worthwhile only for a large one.
  static func mayBePieces(_ input: Input, _ options: ReadingOptions) -> Bool {
    // Where one form can be cut, another may not be.
    guard input.isInFile, options.sheetNames.isEmpty, options.forms.count < 2,
      let size = try? FileStatus(of: input.path).size,
      size >= options.pieces.leastFile, size <= options.limits.unpackedBytes
    else { return false }
    if let format = options.format { return Content(format) == .delimited }
    guard let beginning = try? FileBeginning(of: input.path) else { return false }
    return (try? Content(of: beginning, fileName: input.fileName)) == .delimited
  }

  /// Surveys a file that may be read in pieces, with `workers` threads; `cutsSheets` allows cuts within
  /// the sheets of a data table.
  static func open(
    _ input: Input, _ options: ReadingOptions, cutsSheets: Bool, workers: Int
  ) -> Opening {
    do throws(ReadError) {
      var survey = PieceSurvey(input, options, cutsSheets: cutsSheets, workers: workers)
      return try survey.opening()
    } catch {
      return .failed(.failure(error, address: input.address))
    }
  }

  init(_ survey: PieceSurvey, kind: Kind, rereading rows: DelimitedRows) throws(ReadError) {
    self.rows = try DelimitedRows(rereading: rows)
    self.kind = kind
    cuts = survey.cuts[...]
    // The headings of a table, and what is above them, have already been read.
    if case .table(let table) = kind {
      while self.rows.row < table.row, try self.rows.next() != nil {}
    }
  }

  /// The next piece; `nil` after the last, or after an error.
  func next() throws(ReadError) -> Piece? {
    guard !isAtEnd else { return nil }
    defer { isFirst = false }
    do throws(ReadError) {
      return try readPiece()
    } catch {
      isAtEnd = true
      throw error
    }
  }

  private func readPiece() throws(ReadError) -> Piece {
    switch kind {
    case .forms(let isFromWeb):
      var grid = Grid()
      try readRows { grid.cells += $0 }
      return .forms(grid, isFromWeb: isFromWeb)
    case .table(let table):
      var piece = TablePiece()
      piece.isFirst = isFirst
      piece.above = above
      let cut = try readRows { if !$0.isEmpty { piece.records.append($0) } }
      piece.isContinued = cut?.isInSheet == true
      above = piece.isContinued ? piece.records.last : nil
      return .records(piece, table)
    }
  }

  /// Hands over the rows up to the next cut, which is returned.
  @discardableResult
  private func readRows(_ take: ([Cell]) -> Void) throws(ReadError) -> PieceCut? {
    if !ahead.isEmpty { take(ahead) }
    ahead = []
    while let row = try rows.next() {
      if let cut = cuts.first, rows.row >= cut.row {
        cuts.removeFirst()
        ahead = row
        return cut
      }
      take(row)
    }
    isAtEnd = true
    return nil
  }
}
