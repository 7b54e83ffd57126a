import Files
import Delimited
import GoalSheet
import Grid
import Messages
import OOXML
import OpenData
import WorkbookReading

/// A large delimited file that is handed out piece by piece, so that it is never in memory whole and
/// its pieces can be read by many threads.
///
/// It is read through before anything of it is handed out. So its faults are known, and whether it
/// came from a web page; and the pieces are cut where they give what the whole would give, to the last
/// message. See ``FormCutter`` and ``TableCutter``.
final class PieceFile {
  struct Piece: Sendable {
    /// Some forms that stand one below the other, or a data table with some of its sheets.
    var grid: Grid
    var kind: Kind
  }

  enum Kind: Sendable {
    case forms(isFromWeb: Bool)
    case table
  }

  /// How a file is to be read.
  enum Opening {
    /// As every other input is.
    case whole
    case pieces(PieceFile)
    /// It cannot be read; what there is to say.
    case failed(Reading)
  }

  private let rows: DelimitedRows
  private let kind: Kind
  /// The rows with which the pieces behind the first begin.
  private var cuts: ArraySlice<Int>
  /// What stands above each piece: the headings of a data table.
  private var headings: [Cell] = []
  private let furtherHeadings: [Cell]
  /// The first row of the next piece, which has been read already.
  private var ahead: [Cell] = []
  private var isAtEnd = false

  /// Whether a file may be one of pieces; only a large one is worth it.
  static func mayBePieces(_ input: Input, _ options: ReadingOptions) -> Bool {
    guard case .file = input.content, options.sheetNames.isEmpty,
      let size = try? FileStatus(of: input.address).size,
      size >= options.pieces.leastFile, size <= options.limits.unpackedBytes
    else { return false }
    if let format = options.format { return Content(format) == .delimited }
    guard let beginning = try? InputBytes.beginning(of: input.address) else { return false }
    return (try? Content(of: beginning, fileName: input.fileName)) == .delimited
  }

  /// Reads a file through that may be one of pieces.
  static func open(_ input: Input, _ options: ReadingOptions) -> Opening {
    do throws(ReadError) {
      var survey = PieceSurvey(input, options)
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
    // The headings of a table, and what is above them, have been read.
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
