import Delimited
import FormLayout
import GoalSheet
import Grid
import Messages
import OpenData

/// Encodes sheets in a text format, input by input, so that any thread can encode an input and the
/// pieces can be joined in the inputs' order.
struct SheetEncoder: Sendable {
  /// The encoded sheets of one input.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// The number of sheets, or of table records, in it.
    var count: Int
    /// Whether it goes on with the last sheet of the piece before.
    var isBegun = false
    /// Texts that a spreadsheet may take for formulas.
    var formulas: [Formula] = []
    /// The warnings about values that the table has no column for.
    var lost: [Message] = []

    /// Appends bytes; the first ones are taken over without a copy.
    mutating func append(_ more: [UInt8]) {
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
  }

  /// A text of a table that a spreadsheet may take for a formula.
  struct Formula: Sendable {
    /// Counted from zero, from the piece's first record.
    var record: Int
    var column: Int
    var text: String
  }

  /// A character that the encoding lacks.
  struct MissingCharacter: Error {
    /// Counted from zero, from the piece's first record.
    var record: Int
    var column: Int
    /// The text that was to be written, and its source.
    var character: String
    var encoding: TextEncoding
    var source: GoalSheet.Source?
  }

  let format: TextFormat
  let encoding: TextEncoding
  /// The fields of the form, of which tables have columns.
  var fields = FormFields.official
  /// Reads quantities that another program wrote as texts.
  var quantities = QuantityText(units: [])
  /// Whether formula-like texts of a table get an apostrophe.
  var guardsFormulas = false

  /// The bytes before the first piece.
  var start: [UInt8] {
    switch format {
    case .json: ModelJSON.documentStart
    case .csv, .tsv:
      // Every encoding can express the columns' names.
      (try? records([DataTable.columns(of: fields)], hasByteOrderMark: format == .csv)) ?? []
    case .jsonl: []
    }
  }

  /// The bytes between two non-empty pieces.
  var separator: [UInt8] { format == .json ? [UInt8(ascii: ",")] : [] }

  /// The bytes after the last piece.
  func end(isEmpty: Bool) -> [UInt8] {
    format == .json ? ModelJSON.documentEnd(hasSheets: !isEmpty) : []
  }

  /// The bytes of one input's sheets, or of a piece of it.
  func piece(
    of sheets: [GoalSheet], _ parts: SheetParts = .none
  ) throws(MissingCharacter) -> Piece {
    var piece = Piece(bytes: [], count: 0, isBegun: parts.isBegun)
    for (index, sheet) in sheets.enumerated() {
      let part = parts.part(at: index, of: sheets.count)
      switch format {
      case .json:
        if index > 0 { piece.bytes += separator }
        piece.append(ModelJSON.element(sheet, part))
        if !part.isBegun { piece.count += 1 }
      case .jsonl:
        piece.append(ModelJSON.line(sheet, part))
        if !part.isBegun { piece.count += 1 }
      case .csv, .tsv:
        piece.lost += LostFields(fields).keys(in: sheet).map { .fieldNotKept($0, of: sheet) }
        let records = texts(of: sheet, part, into: &piece)
        do throws(DelimitedWriter.MissingCharacterError) {
          piece.bytes += try self.records(records, hasByteOrderMark: false)
        } catch {
          throw MissingCharacter(
            record: piece.count + error.record, column: error.field,
            character: "\(error.character) (\(error.codePoint))", encoding: encoding,
            source: sheet.source)
        }
        piece.count += records.count
      }
    }
    return piece
  }

  /// The fields of a sheet's records; formula-like texts are noted unless they are guarded.
  private func texts(
    of sheet: GoalSheet, _ part: SheetParts, into piece: inout Piece
  ) -> [[String]] {
    let sheet = sheet.arranged(for: fields, quantities)
    let records = DataTable.records(of: sheet, fields: fields, rowsBefore: part.rowsBefore)
    return records.enumerated().map { record, cells in
      cells.enumerated().map { column, cell in
        guard case .text(let text) = cell else { return cell.text }
        if !guardsFormulas, FormulaGuard.isFormulaLike(text) {
          piece.formulas.append(
            Formula(record: piece.count + record, column: column, text: text))
        }
        return FormulaGuard.written(text, guards: guardsFormulas)
      }
    }
  }

  private func records(
    _ records: [[String]], hasByteOrderMark: Bool
  ) throws(DelimitedWriter.MissingCharacterError) -> [UInt8] {
    var writer = DelimitedWriter(
      delimiter: format == .csv ? .comma : .tab, encoding: encoding,
      lineEnd: format == .csv ? .returnNewline : .newline, byteOrderMark: hasByteOrderMark)
    for record in records { try writer.append(record: record) }
    return writer.takeBytes()
  }
}

extension SheetEncoder.Formula {
  /// The warning, if `recordsBefore` records of the table precede the piece.
  func message(output: String, recordsBefore: Int) -> Message {
    let quoted = BilingualText(quoting: text)
    // The table's header is the first record.
    let cell = CellReference(row: recordsBefore + record + 1, column: column)
    return Message(
      .formulaLike, at: Place(file: output, cell: cell),
      english: "a spreadsheet may take \(quoted.english) for a formula; --formula-guard puts an "
        + "apostrophe before it",
      japanese: "\(quoted.japanese)を表計算ソフトが数式と見なすおそれがあります。--formula-guard を付けると、"
        + "先頭に「'」を付けて書きます")
  }
}

extension SheetEncoder.MissingCharacter {
  /// The message for the user, if `recordsBefore` records of the table precede the piece.
  func fault(
    output: String, recordsBefore: Int, fields: FormFields
  ) -> OutputError {
    let columns = DataTable.columns(of: fields)
    let source = Place(file: self.source?.file, sheet: self.source?.sheet).description
    let column =
      columns.indices.contains(self.column) ? columns[self.column] : ""
    var error = OutputError(
      output,
      .missingCharacter(
        character, encoding: encoding.displayName, column: column, source: source))
    // The table's header is the first record.
    error.place.cell = CellReference(row: recordsBefore + record + 1, column: self.column)
    return error
  }
}
