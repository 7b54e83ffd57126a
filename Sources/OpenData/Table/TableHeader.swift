import GoalSheet
import Grid
import Messages

/// Which column of a grid holds which column of the data table.
struct TableHeader: Sendable {
  /// The column of the table that each column of the grid holds.
  private let columns: [TableColumn?]
  /// The same by the columns' numbers; -1 for a column of another kind.
  private let slots: [Int]
  /// The grid's column for each column of the table, in the table's order.
  private let positions: [Int]

  /// The numbers of the table's columns that are the same on every record of a sheet.
  let sheetSlots: [Int]

  /// Whether the table is delimited text, in which texts may have a ``FormulaGuard``.
  let isDelimited: Bool
  /// The columns that the table may have.
  let table: TableColumns

  /// Whether the cells of one row are the data table's headings: more than half of its columns.
  ///
  /// No row of a form has so many of them, and a table that lost a column is still recognized.
  static func isHeader(_ cells: some Collection<Cell>) -> Bool {
    guard cells.count * 2 > TableColumn.all.count else { return false }
    let found = Set(cells.compactMap { TableColumn(heading: $0.text) })
    return found.count * 2 > TableColumn.all.count
  }

  /// Reads the headings, in any order and with other columns between them.
  ///
  /// - Throws: a ``ReadError`` that names the missing columns, or the cell of a repeated one.
  init(
    _ cells: some Collection<Cell>, isDelimited: Bool, fields: FormFields
  ) throws(ReadError) {
    let table =
      fields.further.isEmpty && fields.furtherHeaders.isEmpty
      ? .official : TableColumns(fields)
    self.table = table
    self.isDelimited = isDelimited
    let width = cells.reduce(0) { max($0, $1.reference.column + 1) }
    var columns = [TableColumn?](repeating: nil, count: width)
    var positions: [TableColumn: Int] = [:]
    for cell in cells {
      guard let column = table.column(heading: cell.text) else { continue }
      guard positions[column] == nil else {
        throw ReadError(
          OpenDataReason.table(.repeatedColumn(table.heading(of: column))),
          at: Place(cell: cell.reference))
      }
      columns[cell.reference.column] = column
      positions[column] = cell.reference.column
    }
    let missing = TableColumn.all.filter { positions[$0] == nil }.map(\.heading)
    guard missing.isEmpty else {
      throw ReadError(OpenDataReason.table(.missingColumns(missing)))
    }
    self.columns = columns
    slots = columns.map { $0?.index ?? -1 }
    sheetSlots = table.all.filter(table.belongsToSheet).map(\.index)
    // A table that was written before the form had a further field lacks its column.
    self.positions =
      (TableColumn.all + table.slots.indices.map { .further($0) }).map { positions[$0] ?? 0 }
  }

  /// The table's column in a column of the grid; `nil` for a column of another kind.
  func column(at position: Int) -> TableColumn? {
    columns.indices.contains(position) ? columns[position] : nil
  }

  /// The number of the table's column in a column of the grid; `nil` for a column of another kind.
  func slot(at position: Int) -> Int? {
    guard slots.indices.contains(position), slots[position] >= 0 else { return nil }
    return slots[position]
  }

  /// Whether a sheet begins with a record: its 行 is 1, or blank.
  func beginsSheet(_ record: [Cell]) -> Bool {
    let row = position(of: .row)
    var hasText = false
    for cell in record where slot(at: cell.reference.column) != nil {
      let text = CleanText.clean(cell.text)
      if text.isEmpty { continue }
      if cell.reference.column == row { return TableRecord.number(in: text) == 1 }
      hasText = true
    }
    return hasText
  }

  /// The number in a record's 行; `nil` if there is none.
  func rowNumber(of record: [Cell]) -> Double? {
    text(of: .row, in: record).flatMap { TableRecord.number(in: CleanText.clean($0)) }
  }

  /// Whether a record says that it shares values with the one above.
  func sharesValues(_ record: [Cell]) -> Bool { text(of: .continues, in: record) != nil }

  private func text(of column: TableColumn, in record: [Cell]) -> String? {
    let position = position(of: column)
    return record.first { $0.reference.column == position }?.text
  }

  /// The grid's column of a column of the table.
  func position(of column: TableColumn) -> Int { positions[column.index] }
}
