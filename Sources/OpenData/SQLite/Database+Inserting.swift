import GRDB
import GoalSheet
import Grid
import JapaneseCalendar
import Messages

extension Database {
  /// Inserts a sheet with everything in it.
  func insert(_ sheet: GoalSheet, id: Int64) throws {
    try insert(
      into: "sheet (\(Self.sheetColumns))",
      [
        id, text(sheet.title), sheet.fiscalYear, text(sheet.department), text(sheet.section),
        sheet.createdOn?.description, sheet.evaluatedOn?.description, text(sheet.source?.file),
        text(sheet.source?.sheet), text(sheet.source?.form),
      ])
    for (index, indicator) in sheet.policyIndicators.enumerated() {
      try insert(into: "policy_indicator", [id, index + 1, text(indicator)])
    }
    for (index, entry) in sheet.legend.enumerated() {
      try insert(into: "legend", [id, index + 1, entry.mark.rawValue, text(entry.meaning)])
    }
    for (index, row) in sheet.rows.enumerated() {
      try insert(row, sheet: id, position: index + 1)
    }
    for (index, entry) in sheet.unplaced.enumerated() {
      try insert(into: "unplaced", [id, index + 1, entry.cell.description, text(entry.text)])
    }
    if let cells = sheet.source?.cells { try insert(cells, of: sheet, id: id) }
  }

  /// Inserts the cells of a sheet's values.
  private func insert(_ cells: SheetCells, of sheet: GoalSheet, id: Int64) throws {
    func insert(_ cell: SheetCells.Cell?, row: Int, field: String) throws {
      guard let cell else { return }
      try self.insert(into: "cell", [id, row, field, text(cell.description)])
    }
    try insert(cells.title, row: 0, field: CellKey.title.name)
    for field in sheet.headerFields {
      try insert(cells.headers[field], row: 0, field: sheet.key(of: field))
    }
    let keys = sheet.furtherKeys
    let further = keys.indices.map { (GoalField.further($0), keys[$0]) }
    let fields = GoalField.official.map { ($0, $0.key) } + further
    for (index, row) in cells.rows.enumerated() {
      for (field, key) in fields {
        try insert(row[field], row: index + 1, field: key)
      }
    }
  }

  private func insert(_ row: GoalRow, sheet: Int64, position: Int) throws {
    var values: [(any DatabaseValueConvertible)?] = [sheet, position]
    var lists: [(table: String, entries: [String])] = []
    for field in GoalField.official {
      switch field.value {
      case .number(let path), .text(let path): values.append(try text(row[path]))
      case .mark(let path): values.append(row[path]?.rawValue)
      case .quantity(let path): try append(row[path], to: &values)
      case .list(let path): lists.append((field.described.sqlName, row[path]))
      }
    }
    values.append(row.continues.fields.map(row.key).joined(separator: " "))
    try insert(into: "\"row\" (\(Self.rowColumns))", values)
    for list in lists {
      for (index, entry) in list.entries.enumerated() {
        try insert(into: list.table, [sheet, position, index + 1, text(entry)])
      }
    }
  }

  private static let sheetColumns = [
    "id", "title", "fiscal_year", "department", "section", "created_on", "evaluated_on",
    "source_file", "source_sheet", StoreSchema.formColumn,
  ].joined(separator: ", ")

  private static let rowColumns =
    (["sheet_id", "position"] + GoalField.official.flatMap(\.described.sqlColumns)
    + ["continues"]).joined(separator: ", ")

  private func append(
    _ quantity: Quantity?, to values: inout [(any DatabaseValueConvertible)?]
  ) throws {
    values.append(try text(quantity?.text))
    values.append(quantity?.number)
    values.append(try text(quantity?.unit))
    values.append(quantity?.bound?.rawValue)
  }

  /// Inserts one record; the values are in the order of the columns.
  private func insert(into table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try cachedStatement(sql: "INSERT INTO \(table) VALUES (\(Self.marks[values.count]))")
      .execute(arguments: StatementArguments(values))
  }

  /// The placeholders of a number of values: joining them anew took a third of the time of a database.
  private static let marks = (0...TableColumn.all.count).map {
    repeatElement("?", count: $0).joined(separator: ", ")
  }

  /// Refuses a text that would be cut off: SQLite's texts end at U+0000.
  func text(_ text: String?) throws -> String? {
    guard let text, text.utf8.contains(0) else { return text }
    throw StoreWriteError(.containsNull(text: text))
  }
}
