package import GoalSheet
package import Grid
package import Messages

extension DataTable {
  /// Whether a grid is a data table, not a form: its first row with text holds more than half of the
  /// table's headings.
  package static func isDataTable(_ grid: Grid) -> Bool {
    TableHeader.isHeader(firstRow(of: grid.cells))
  }

  /// Reads the sheets of a data table.
  ///
  /// The columns may come in any order. Text under any other heading is kept in `unplaced`. Dates
  /// and years are read in whatever form a spreadsheet has left them.
  ///
  /// Title and legend, which are not in the table, come from `vocabulary`.
  ///
  /// - Throws: a ``ReadError`` that names the cell of a value of the wrong kind, of a row out of
  ///   order, or of one that continues a value other than the one above it.
  package static func sheets(
    in grid: Grid, file: String, vocabulary: FormVocabulary
  ) throws(ReadError) -> [GoalSheet] {
    do {
      return try sheets(
        in: grid.cells, source: GoalSheet.Source(file: file, sheet: grid.name),
        vocabulary: vocabulary)
    } catch {
      throw error.located(in: Place(file: file, sheet: grid.name))
    }
  }

  private static func sheets(
    in cells: [Cell], source: GoalSheet.Source, vocabulary: FormVocabulary
  ) throws(ReadError) -> [GoalSheet] {
    let headings = firstRow(of: cells)
    let header = try TableHeader(headings)
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    for cell in headings where header.column(at: cell.reference.column) == nil {
      assembler.keepUnplaced(cell)
    }
    var rest = cells[headings.endIndex...]
    while let row = rest.first?.reference.row {
      let record = rest.prefix { $0.reference.row == row }
      try assembler.add(TableRecord(record, row: row, header: header))
      rest = rest[record.endIndex...]
    }
    return assembler.finish()
  }

  /// The cells of the first row that holds any.
  private static func firstRow(of cells: [Cell]) -> ArraySlice<Cell> {
    guard let row = cells.first?.reference.row else { return [] }
    return cells.prefix { $0.reference.row == row }
  }
}
