package import GoalSheet
package import Grid
package import Messages

extension DataTable {
  /// Whether a grid is a data table, not a form: one of its first rows with text holds more than
  /// half of the table's headings.
  package static func isDataTable(_ grid: Grid) -> Bool {
    headings(in: grid.cells) != nil
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
    try reading(of: grid, file: file, vocabulary: vocabulary).sheets
  }

  /// Reads the sheets of a data table, as ``sheets(in:file:vocabulary:)`` does, with messages about
  /// texts above the table, about columns that the table does not have, and about numbers, units and
  /// bounds that contradict their texts.
  package static func reading(
    of grid: Grid, file: String, vocabulary: FormVocabulary
  ) throws(ReadError) -> TableReading {
    do {
      return try reading(
        of: grid.cells, source: GoalSheet.Source(file: file, sheet: grid.name),
        vocabulary: vocabulary)
    } catch {
      throw error.located(in: Place(file: file, sheet: grid.name))
    }
  }

  private static func reading(
    of cells: [Cell], source: GoalSheet.Source, vocabulary: FormVocabulary
  ) throws(ReadError) -> TableReading {
    let headings = headings(in: cells) ?? []
    let header = try TableHeader(
      headings, isDelimited: source.sheet == nil, fields: vocabulary.fields)
    var assembler = TableAssembler(source: source, vocabulary: vocabulary)
    assembler.keep(above: cells[..<headings.startIndex], headings, header)
    var rest = cells[headings.endIndex...]
    while let row = rest.first?.reference.row {
      let record = rest.prefix { $0.reference.row == row }
      try assembler.add(TableRecord(record, row: row, header: header))
      rest = rest[record.endIndex...]
    }
    return assembler.finish()
  }

  /// The most rows with text, such as a title, that may precede the headings.
  package static let mostRowsAbove = 9

  /// The cells of the row of headings; `nil` if there is none.
  private static func headings(in cells: [Cell]) -> ArraySlice<Cell>? {
    var rest = cells[...]
    for _ in 0...mostRowsAbove {
      guard let row = rest.first?.reference.row else { return nil }
      let cells = rest.prefix { $0.reference.row == row }
      if TableHeader.isHeader(cells) { return cells }
      rest = rest[cells.endIndex...]
    }
    return nil
  }
}
