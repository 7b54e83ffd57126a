package import GoalSheet
package import Grid
package import Messages

/// Finds where a data table can be cut, between two sheets or within a long one, so that a large file
/// need not fit in memory, and checks the records of a piece.
///
/// Each piece is read on its own.
package struct TableCutter: Sendable {
  /// The row of the headings.
  package let row: Int
  private let above: [Cell]
  private let cells: [Cell]
  private let header: TableHeader
  private let source: GoalSheet.Source
  private let vocabulary: FormVocabulary

  /// Starts with a row of the file that is not blank; `nil` if it is not the headings of a data
  /// table.
  ///
  /// - Parameters:
  ///   - firstRow: The row.
  ///   - above: The cells above it.
  ///   - file: The file's name for errors.
  ///   - vocabulary: Gives title and legend.
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package init?(
    _ firstRow: [Cell], above: [Cell] = [], file: String, vocabulary: FormVocabulary
  ) throws(ReadError) {
    guard TableHeader.isHeader(firstRow) else { return nil }
    cells = firstRow
    row = firstRow.first?.reference.row ?? 0
    self.above = above
    do throws(ReadError) {
      header = try TableHeader(firstRow, isDelimited: true, fields: vocabulary.fields)
    } catch {
      throw error.located(in: Place(file: file))
    }
    source = GoalSheet.Source(file: file, sheet: nil)
    self.vocabulary = vocabulary
  }

  /// Whether a sheet begins with a record.
  ///
  /// No record needs those of other sheets, so the table can be cut before it.
  package func beginsSheet(_ record: [Cell]) -> Bool { header.beginsSheet(record) }

  /// Whether the table can be cut before a record although it goes on with the sheet of the record
  /// above: it follows that record by number, and shares no value with it.
  package func goesOn(_ record: [Cell], after above: [Cell]) -> Bool {
    guard let number = header.rowNumber(of: record), let last = header.rowNumber(of: above) else {
      return false
    }
    return last >= 1 && number == last + 1 && !header.sharesValues(record)
  }

  /// Whether sheets may be cut at all: a form with further columns looks at all rows to arrange them.
  package var canCutSheets: Bool {
    vocabulary.fields.further.isEmpty && vocabulary.fields.furtherHeaders.isEmpty
  }

  /// Checks the records of a piece.
  ///
  /// - Returns: Whether texts belong to no column. They come after the rows of their sheet, which
  ///   therefore must not be cut.
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package func check(_ piece: TablePiece) throws(ReadError) -> Bool {
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    try read(piece, into: &assembler) { $0.forgetSheets() }
    return assembler.hasUnplaced
  }

  /// Reads the records of a piece.
  ///
  /// What is above the records and columns that the table does not have are reported, and kept, in the
  /// first piece only.
  ///
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package func reading(of piece: TablePiece) throws(ReadError) -> TableReading {
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    try read(piece, into: &assembler) { _ in }
    let rowsBefore = piece.above.flatMap(header.rowNumber) ?? 0
    var reading = assembler.finish()
    reading.parts = SheetParts(rowsBefore: Int(rowsBefore), isContinued: piece.isContinued)
    return reading
  }

  private func read(
    _ piece: TablePiece, into assembler: inout TableAssembler,
    _ afterRecord: (inout TableAssembler) -> Void
  ) throws(ReadError) {
    if piece.isFirst { assembler.keep(above: above, cells, header) }
    do throws(ReadError) {
      if let above = piece.above.flatMap(record) { try assembler.resume(after: above) }
      for cells in piece.records {
        guard let record = record(cells) else { continue }
        try assembler.add(record)
        afterRecord(&assembler)
      }
    } catch {
      throw error.located(in: Place(file: source.file))
    }
  }

  private func record(_ cells: [Cell]) -> TableRecord? {
    cells.first.map { TableRecord(cells[...], row: $0.reference.row, header: header) }
  }
}
