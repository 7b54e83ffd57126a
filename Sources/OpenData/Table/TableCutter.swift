package import GoalSheet
package import Grid
package import Messages

/// Finds where a data table can be cut between two sheets, so that a large file need not fit in
/// memory, and checks the records of a piece.
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

  /// Checks the records of a piece, which begins with a sheet.
  ///
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package func check(_ piece: [[Cell]]) throws(ReadError) {
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    try read(piece) { record throws(ReadError) in
      try assembler.add(record)
      _ = assembler.takeSheets()
    }
  }

  /// Reads the records of a piece, which begins with a sheet.
  ///
  /// What is above the records and columns that the table does not have are reported, and kept, in the
  /// first piece only.
  ///
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package func reading(of piece: [[Cell]], isFirst: Bool) throws(ReadError) -> TableReading {
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    if isFirst { assembler.keep(above: above, cells, header) }
    try read(piece) { record throws(ReadError) in try assembler.add(record) }
    return assembler.finish()
  }

  private func read(
    _ piece: [[Cell]], _ take: (TableRecord) throws(ReadError) -> Void
  ) throws(ReadError) {
    do throws(ReadError) {
      for record in piece {
        guard let row = record.first?.reference.row else { continue }
        try take(TableRecord(record[...], row: row, header: header))
      }
    } catch {
      throw error.located(in: Place(file: source.file))
    }
  }
}
