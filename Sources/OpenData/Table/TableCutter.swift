package import GoalSheet
package import Grid
package import Messages

/// Finds where a data table can be cut between two sheets, so that a large file need not fit in
/// memory, and checks its records.
///
/// Each piece is read as a table of its own, with ``headings(isFirst:)`` above its records.
package struct TableCutter {
  /// The row of the headings.
  package let row: Int
  private let above: [Cell]
  private let cells: [Cell]
  private let header: TableHeader
  private var assembler: TableAssembler
  private let place: Place

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
    place = Place(file: file)
    cells = firstRow
    row = firstRow.first?.reference.row ?? 0
    self.above = above
    do throws(ReadError) {
      header = try TableHeader(firstRow, isDelimited: true, fields: vocabulary.fields)
    } catch {
      throw error.located(in: Place(file: file))
    }
    assembler = TableAssembler(
      source: GoalSheet.Source(file: file, sheet: nil), vocabulary: vocabulary)
  }

  /// The headings for a piece; foreign columns, and what is above, are kept in the first one only.
  package func headings(isFirst: Bool) -> [Cell] {
    isFirst ? above + cells : cells.filter { header.column(at: $0.reference.column) != nil }
  }

  /// Checks a record; returns whether a sheet certainly begins with it.
  package mutating func add(row: Int, _ cells: [Cell]) throws(ReadError) -> Bool {
    guard !cells.isEmpty else { return false }
    do throws(ReadError) {
      try assembler.add(TableRecord(cells[...], row: row, header: header))
    } catch {
      throw error.located(in: place)
    }
    return !assembler.takeSheets().isEmpty
  }
}
