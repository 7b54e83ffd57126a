import Delimited
import GoalSheet
import Grid
import Messages
import OpenData

/// The first pass over a large delimited file, which finds where its pieces begin.
struct PieceSurvey {
  private let input: Input
  private let options: ReadingOptions
  /// Whether the sheets of a data table may be cut.
  private let cutsSheets: Bool
  /// How many threads check the records of a data table, while one of them reads the next.
  private let workers: Int
  private(set) var cuts: [PieceCut] = []
  private(set) var table: TableCutter?
  /// The first error in a data table.
  private var fault: ReadError?
  /// Bytes of text since the last cut.
  private var size = 0

  init(_ input: Input, _ options: ReadingOptions, cutsSheets: Bool, workers: Int) {
    self.input = input
    self.options = options
    self.cutsSheets = cutsSheets
    self.workers = workers
  }

  mutating func opening() throws(ReadError) -> PieceFile.Opening {
    if let opening = try read(isFromWeb: false) { return opening }
    // A tag has been seen, so what came before must be judged differently.
    self = PieceSurvey(input, options, cutsSheets: cutsSheets, workers: workers)
    return try read(isFromWeb: true) ?? .whole
  }

  /// Reads the file; `nil` if it turns out to have come from a web page.
  private mutating func read(isFromWeb: Bool) throws(ReadError) -> PieceFile.Opening? {
    var cutter = FormCutter(vocabulary: options.vocabulary)
    let rows: DelimitedRows
    do throws(ReadError) {
      rows = try DelimitedRows(
        path: input.path, file: input.fileName, reader: options.delimitedReader)
      var above: [Cell] = []
      var rowsAbove = 0
      while let row = try rows.next() {
        if rowsAbove <= DataTable.mostRowsAbove, !row.isEmpty {
          if try readTable(row, above: above, rows) { break }
          above += row
          rowsAbove += 1
        }
        size += Self.size(of: row)
        if !isFromWeb, row.contains(where: { WebText.hasTags($0.text) }) { return nil }
        let plain = row.map {
          Cell($0.reference, text: WebText.plain($0.text, isFromWeb: isFromWeb))
        }
        if let row = cutter.add(row: rows.row, plain) { cut(at: row) }
      }
    } catch {
      throw error.of(input)
    }
    if let fault { throw fault }
    if let table { return .pieces(try PieceFile(self, kind: .table(table), rereading: rows)) }
    if let row = cutter.finish() { cut(at: row) }
    if cutter.hasSecondTable { return .whole }
    guard cutter.foundForm else { return .failed(Reading(messages: [.noForm(in: input.address)])) }
    return .pieces(try PieceFile(self, kind: .forms(isFromWeb: isFromWeb), rereading: rows))
  }

  private mutating func cut(at row: Int) {
    guard size >= options.pieces.leastPiece else { return }
    cuts.append(PieceCut(row: row))
    size = 0
  }

  private static func size(of row: [Cell]) -> Int { row.reduce(0) { $0 + $1.text.utf8.count } }

  // MARK: - Data tables

  /// Surveys the rest of the file, if a row has the headings of a data table.
  ///
  /// An error in a record is kept, because one in the file's text takes precedence.
  private mutating func readTable(
    _ row: [Cell], above: [Cell], _ rows: DelimitedRows
  ) throws(ReadError) -> Bool {
    do throws(ReadError) {
      table = try TableCutter(
        row, above: above, file: input.address, vocabulary: options.dataVocabulary)
    } catch {
      fault = error
      while try rows.next() != nil {}
      return true
    }
    guard let table else { return false }
    try check(table, rows)
    return true
  }

  /// Cuts a table, and checks its pieces.
  private mutating func check(_ table: TableCutter, _ rows: DelimitedRows) throws(ReadError) {
    var source = TablePieces(
      table, rows, leastPiece: options.pieces.leastPiece,
      cutsSheets: cutsSheets && table.canCutSheets)
    var first: ReadError?
    var hasUnplaced = false
    OrderedPipeline(
      next: { source.next() },
      prepare: { (piece: TablePiece) -> Result<Bool, ReadError> in
        do throws(ReadError) {
          return .success(try table.check(piece))
        } catch {
          return .failure(error)
        }
      },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (result: Result<Bool, ReadError>) in
        switch result {
        case .success(let found): hasUnplaced = hasUnplaced || found
        case .failure(let error): if first == nil { first = error }
        }
        return true
      }
    ).run(workers: workers)
    cuts = hasUnplaced ? source.cuts.filter { !$0.isInSheet } : source.cuts
    fault = first
    if let error = source.error { throw error }
  }
}
