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
  struct Piece: Sendable {
    /// Some forms, one below the other, or a data table with some of the sheets.
    var grid: Grid
    var kind: Kind
  }

  enum Kind: Sendable {
    case forms(isFromWeb: Bool)
    case table
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
  /// The rows that begin the pieces after the first.
  private var cuts: ArraySlice<Int>
  /// What is repeated above each piece: the headings of a data table.
  private var headings: [Cell] = []
  private let furtherHeadings: [Cell]
  /// The first row of the next piece, already read.
  private var ahead: [Cell] = []
  private var isAtEnd = false

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

  /// Surveys a file that may be read in pieces, with `workers` threads.
  static func open(_ input: Input, _ options: ReadingOptions, workers: Int) -> Opening {
    do throws(ReadError) {
      var survey = PieceSurvey(input, options, workers: workers)
      return try survey.opening()
    } catch {
      return .failed(.failure(error, address: input.address))
    }
  }

  init(_ survey: PieceSurvey, kind: Kind, rereading rows: DelimitedRows) throws(ReadError) {
    self.rows = try DelimitedRows(rereading: rows)
    self.kind = kind
    cuts = survey.cuts[...]
    headings = survey.table?.headings(isFirst: true) ?? []
    furtherHeadings = survey.table?.headings(isFirst: false) ?? []
    // The headings of a table, and what is above them, have already been read.
    if let table = survey.table { while self.rows.row < table.row, try self.rows.next() != nil {} }
  }

  /// The next piece; `nil` after the last.
  func next() throws(ReadError) -> Piece? {
    guard !isAtEnd else { return nil }
    var piece = Piece(grid: Grid(cells: headings + ahead), kind: kind)
    headings = furtherHeadings
    ahead = []
    while let row = try rows.next() {
      if let cut = cuts.first, rows.row >= cut {
        cuts.removeFirst()
        ahead = row
        return piece
      }
      piece.grid.cells += row
    }
    isAtEnd = true
    return piece
  }
}
