package import GoalSheet
package import Grid
package import Messages

/// Finds where a data table can be cut between two sheets, so that a large file needs not be in memory
/// whole, and finds its faults.
///
/// A piece is read as a table of its own, with ``headings(isFirst:)`` above its records.
package struct TableCutter {
  private let cells: [Cell]
  private let header: TableHeader
  private var assembler: TableAssembler
  private let place: Place

  /// Begins with the first row of the file that holds anything; `nil` where that is no data table's.
  ///
  /// - Throws: as ``DataTable/sheets(in:file:vocabulary:)``.
  package init?(
    _ firstRow: [Cell], file: String, vocabulary: FormVocabulary
  ) throws(ReadError) {
    guard TableHeader.isHeader(firstRow) else { return nil }
    place = Place(file: file)
    cells = firstRow
    do throws(ReadError) {
      header = try TableHeader(firstRow)
    } catch {
      throw error.located(in: Place(file: file))
    }
    assembler = TableAssembler(
      source: GoalSheet.Source(file: file, sheet: nil), vocabulary: vocabulary)
  }

  /// The headings for a piece; those of columns that the table lacks are told once, in the first.
  package func headings(isFirst: Bool) -> [Cell] {
    isFirst ? cells : cells.filter { header.column(at: $0.reference.column) != nil }
  }

  /// Walks over a record; tells whether it is certain that a sheet begins with it.
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
