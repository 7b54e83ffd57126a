import Delimited
import GoalSheet
import Grid
import Messages
import OpenData

/// The first pass over a large delimited file, which finds where its pieces begin.
struct PieceSurvey {
  private let input: Input
  private let options: ReadingOptions
  private(set) var cuts: [Int] = []
  private(set) var table: TableCutter?
  /// The first error in a data table.
  private var fault: ReadError?
  /// Bytes of text since the last cut.
  private var size = 0

  init(_ input: Input, _ options: ReadingOptions) {
    self.input = input
    self.options = options
  }

  mutating func opening() throws(ReadError) -> PieceFile.Opening {
    if let opening = try read(isFromWeb: false) { return opening }
    // A tag has been seen, so what came before must be judged differently.
    self = PieceSurvey(input, options)
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
        if rowsAbove <= DataTable.mostRowsAbove, table == nil, fault == nil, !row.isEmpty {
          do throws(ReadError) {
            table = try TableCutter(
              row, above: above, file: input.address, vocabulary: options.dataVocabulary)
          } catch {
            fault = error
          }
          if table != nil { continue }
          above += row
          rowsAbove += 1
        }
        size += row.reduce(0) { $0 + $1.text.utf8.count }
        if table != nil || fault != nil {
          addRecord(row, at: rows.row)
        } else {
          if !isFromWeb, row.contains(where: { WebText.hasTags($0.text) }) { return nil }
          let plain = row.map {
            Cell($0.reference, text: WebText.plain($0.text, isFromWeb: isFromWeb))
          }
          if let row = cutter.add(row: rows.row, plain) { cut(at: row) }
        }
      }
    } catch {
      throw error.of(input)
    }
    if let fault { throw fault }
    guard table == nil else {
      return .pieces(try PieceFile(self, kind: .table, rereading: rows))
    }
    if let row = cutter.finish() { cut(at: row) }
    if cutter.hasSecondTable { return .whole }
    guard cutter.foundForm else { return .failed(Reading(messages: [.noForm(in: input.address)])) }
    return .pieces(try PieceFile(self, kind: .forms(isFromWeb: isFromWeb), rereading: rows))
  }

  /// Takes a record of a data table; an error is kept, because one in the file's text takes
  /// precedence.
  private mutating func addRecord(_ record: [Cell], at row: Int) {
    guard fault == nil else { return }
    do throws(ReadError) {
      if try table?.add(row: row, record) == true { cut(at: row) }
    } catch {
      fault = error
    }
  }

  private mutating func cut(at row: Int) {
    guard size >= options.pieces.leastPiece else { return }
    cuts.append(row)
    size = 0
  }
}
