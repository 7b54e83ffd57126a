import Delimited
import GoalSheet
import Grid
import Messages
import OpenData

/// Turns sheets into the bytes of a text format, input by input, so that what one input gives can be
/// made by any thread and joined in the inputs' order.
struct SheetEncoder: Sendable {
  /// What the sheets of one input become.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// How many sheets, or records of a table, are in it.
    var count: Int

    /// Adds bytes at the end; the first are taken as they are, without a copy.
    mutating func append(_ more: [UInt8]) {
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
  }

  /// A character that the encoding lacks.
  struct MissingCharacter: Error {
    /// Counted from zero, from the piece's first record.
    var record: Int
    var column: Int
    /// What was to be written, and where it comes from.
    var character: String
    var source: GoalSheet.Source?
  }

  let format: Format
  let encoding: TextEncoding

  /// What stands before everything.
  var start: [UInt8] {
    switch format {
    case .json: ModelJSON.documentStart
    case .csv, .tsv:
      // The columns' names can be written in every encoding.
      (try? records([DataTable.columns], hasByteOrderMark: format == .csv)) ?? []
    default: []
    }
  }

  /// What stands between two pieces that are not empty.
  var separator: [UInt8] { format == .json ? [UInt8(ascii: ",")] : [] }

  /// What stands after everything.
  func end(isEmpty: Bool) -> [UInt8] {
    format == .json ? ModelJSON.documentEnd(hasSheets: !isEmpty) : []
  }

  /// The bytes of one input's sheets.
  func piece(of sheets: [GoalSheet]) throws(MissingCharacter) -> Piece {
    var piece = Piece(bytes: [], count: 0)
    for sheet in sheets {
      switch format {
      case .json:
        if piece.count > 0 { piece.bytes += separator }
        piece.append(ModelJSON.element(sheet))
        piece.count += 1
      case .jsonl:
        piece.append(ModelJSON.line(sheet))
        piece.count += 1
      default:
        let records = DataTable.records(of: sheet).map { $0.map(\.text) }
        do throws(DelimitedWriter.MissingCharacter) {
          piece.bytes += try self.records(records, hasByteOrderMark: false)
        } catch {
          throw MissingCharacter(
            record: piece.count + error.record, column: error.field,
            character: "\(error.character) (\(error.codePoint))", source: sheet.source)
        }
        piece.count += records.count
      }
    }
    return piece
  }

  private func records(
    _ records: [[String]], hasByteOrderMark: Bool
  ) throws(DelimitedWriter.MissingCharacter) -> [UInt8] {
    var writer = DelimitedWriter(
      delimiter: format == .csv ? .comma : .tab, encoding: encoding,
      lineEnd: format == .csv ? .returnNewline : .newline, byteOrderMark: hasByteOrderMark)
    for record in records { try writer.append(record: record) }
    return writer.takeBytes()
  }
}

extension SheetEncoder.MissingCharacter {
  /// What the user is told, when `recordsBefore` records of the table stand before the piece.
  func fault(
    output: String, recordsBefore: Int, encoding: TextEncoding
  ) -> OutputError {
    let source = Place(file: self.source?.file, sheet: self.source?.sheet).description
    let column =
      DataTable.columns.indices.contains(self.column) ? DataTable.columns[self.column] : ""
    var error = OutputError(
      output,
      .missingCharacter(
        character, encoding: encoding.displayName, column: column, source: source))
    // The table's header is the first record.
    error.place.cell = CellReference(row: recordsBefore + record + 1, column: self.column)
    return error
  }
}
