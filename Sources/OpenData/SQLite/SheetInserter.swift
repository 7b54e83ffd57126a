import GRDB
import GoalSheet
import Grid
import JapaneseCalendar

/// Inserts sheets with everything in them.
struct SheetInserter {
  private let database: Database
  private let sheets: InsertStatement
  private let rows: InsertStatement
  private let indicators: InsertStatement
  private let legends: InsertStatement
  private let unplaced: InsertStatement
  private let cells: InsertStatement
  /// The lists of a row, each with its table.
  private let lists: [(path: FieldPath<[String]>, table: InsertStatement)]

  init(_ database: Database) throws {
    func insertion(into table: String, columns: [String]) throws -> InsertStatement {
      try InsertStatement(into: table, columns: columns, in: database)
    }
    self.database = database
    sheets = try insertion(
      into: "sheet",
      columns: [
        "id", "title", "fiscal_year", "department", "section", "created_on", "evaluated_on",
        "source_file", "source_sheet", StoreSchema.formColumn,
      ])
    rows = try insertion(
      into: "\"row\"",
      columns: ["sheet_id", "position"] + GoalField.official.flatMap(\.described.sqlColumns)
        + ["continues"])
    indicators = try insertion(
      into: "policy_indicator", columns: ["sheet_id", "position", "text"])
    legends = try insertion(into: "legend", columns: ["sheet_id", "position", "mark", "meaning"])
    unplaced = try insertion(into: "unplaced", columns: ["sheet_id", "position", "cell", "text"])
    cells = try insertion(into: "cell", columns: ["sheet_id", "row_position", "field", "cell"])
    lists = try GoalField.official.compactMap { field in
      guard case .list(let path) = field.value else { return nil }
      let columns = ["sheet_id", "row_position", "position", "text"]
      return (path, try insertion(into: field.described.sqlName, columns: columns))
    }
  }

  /// Inserts a sheet with everything in it but the fields that templates add.
  func insert(_ sheet: GoalSheet, id: Int64) throws {
    try sheets(in: database) { record in
      try record.bind(id)
      try record.bind(sheet.title)
      if let year = sheet.fiscalYear { try record.bind(year) } else { try record.bindNull() }
      try record.bind(sheet.department)
      try record.bind(sheet.section)
      try record.bind(sheet.createdOn?.description)
      try record.bind(sheet.evaluatedOn?.description)
      try record.bind(sheet.source?.file)
      try record.bind(sheet.source?.sheet)
      try record.bind(sheet.source?.form)
    }
    for (index, indicator) in sheet.policyIndicators.enumerated() {
      try insert(into: indicators, [id, Int64(index + 1)], [indicator])
    }
    for (index, entry) in sheet.legend.enumerated() {
      try insert(into: legends, [id, Int64(index + 1)], [entry.mark.rawValue, entry.meaning])
    }
    for (index, row) in sheet.rows.enumerated() {
      try insert(row, sheet: id, position: Int64(index + 1))
    }
    for (index, entry) in sheet.unplaced.enumerated() {
      try insert(into: unplaced, [id, Int64(index + 1)], [entry.cell.description, entry.text])
    }
    if let cells = sheet.source?.cells { try insert(cells, of: sheet, id: id) }
  }

  private func insert(_ row: GoalRow, sheet: Int64, position: Int64) throws {
    try rows(in: database) { record in
      try record.bind(sheet)
      try record.bind(position)
      for field in GoalField.official {
        switch field.value {
        case .number(let path), .text(let path): try record.bind(row[path])
        case .mark(let path): try record.bind(row[path]?.rawValue)
        case .quantity(let path):
          let quantity = row[path]
          try record.bind(quantity?.text)
          try record.bind(quantity?.number)
          try record.bind(quantity?.unit)
          try record.bind(quantity?.bound?.rawValue)
        case .list: break
        }
      }
      try record.bind(row.continues.fields.map(row.key).joined(separator: " "))
    }
    for list in lists {
      for (index, entry) in row[list.path].enumerated() {
        try insert(into: list.table, [sheet, position, Int64(index + 1)], [entry])
      }
    }
  }

  /// Inserts the cells of a sheet's values.
  private func insert(_ cells: SheetCells, of sheet: GoalSheet, id: Int64) throws {
    func insert(_ cell: SheetCells.Cell?, row: Int, field: String) throws {
      guard let cell else { return }
      try self.insert(into: self.cells, [id, Int64(row)], [field, cell.description])
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

  /// Inserts a record that has its place in the first columns and texts in the others.
  private func insert(
    into table: InsertStatement, _ place: [Int64], _ texts: [String]
  ) throws {
    try table(in: database) { record in
      for number in place { try record.bind(number) }
      for text in texts { try record.bind(text) }
    }
  }
}
