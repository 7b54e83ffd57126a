import GRDB
import GoalSheet
import Messages

extension Database {
  /// Reads sheet by sheet, in the order of their `id`.
  func forEachGoalSheet(_ body: (GoalSheet) throws -> Void) throws {
    var fields = StoredFields(format: try StoreConnection.version(of: self))
    fields.hasForms = try columns(in: "sheet").contains { $0.name == StoreSchema.formColumn }
    fields.hasFurther = try tableExists(StoredFurther.table)
    let sheets = try Row.fetchCursor(
      self,
      sql: """
        SELECT id, title, fiscal_year, department, section, created_on, evaluated_on, source_file,
          source_sheet, \(fields.hasForms ? StoreSchema.formColumn : "NULL")
        FROM sheet ORDER BY id
        """)
    while let row = try sheets.next() {
      // As the table's INTEGER PRIMARY KEY an `id` is a whole number in every database.
      let id = Int64.fromDatabaseValue(row[0]) ?? 0
      try body(try goalSheet(StoredValues(row, sheet: id), id: id, fields: fields))
    }
  }

  private func goalSheet(
    _ values: StoredValues, id: Int64, fields: StoredFields
  ) throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = try values.text(1)
    sheet.fiscalYear = try values.year(2)
    sheet.department = try values.text(3)
    sheet.section = try values.text(4)
    sheet.createdOn = try values.date(5)
    sheet.evaluatedOn = try values.date(6)
    if let file = try values.textOrNil(7) {
      sheet.source = GoalSheet.Source(
        file: file, sheet: try values.textOrNil(8), form: try values.textOrNil(9))
    }
    try forEach("SELECT text FROM policy_indicator WHERE sheet_id = ? ORDER BY position", id) {
      sheet.policyIndicators.append(try $0.text(0))
    }
    try forEach("SELECT mark, meaning FROM legend WHERE sheet_id = ? ORDER BY position", id) {
      sheet.legend.append(
        GoalSheet.LegendEntry(mark: try $0.mark(0), meaning: try $0.text(1)))
    }
    try forEach("SELECT cell, text FROM unplaced WHERE sheet_id = ? ORDER BY position", id) {
      sheet.unplaced.append(
        GoalSheet.UnplacedText(cell: try $0.cell(0), text: try $0.text(1)))
    }
    let further = fields.hasFurther ? try StoredFurther.of(sheet: id, in: self) : StoredFurther()
    try readHeaders(further.of(.sheet), into: &sheet, id: id)
    sheet.rows = try rows(
      ofSheet: id, fields: fields, further: further.of(.row), marks: UsableMarks(sheet.legend))
    if fields.hasCells {
      let cells = try cells(ofSheet: id, of: sheet)
      sheet.source?.cells = cells
    }
    return sheet
  }

  /// The cells of a sheet's values; `nil` if none were kept.
  private func readHeaders(
    _ fields: [FurtherField], into sheet: inout GoalSheet, id: Int64
  ) throws {
    guard !fields.isEmpty else { return }
    try forEach("SELECT \(Self.selection(of: fields)) FROM sheet WHERE id = ?", id) { values in
      sheet.further = try Self.further(fields, values, from: 0)
    }
  }

  private static func selection(of fields: [FurtherField]) -> String {
    fields.flatMap(StoredFurther.quotedColumns).joined(separator: ", ")
  }

  private static func further(
    _ fields: [FurtherField], _ values: StoredValues, from first: Int
  ) throws -> [FurtherValue] {
    var column = first
    return try fields.map { field in
      defer { column += StoredFurther.columns(of: field).count }
      return FurtherValue(key: field.key, value: try values.further(column, field.kind))
    }
  }

  private func cells(ofSheet id: Int64, of sheet: GoalSheet) throws -> SheetCells? {
    let rows = sheet.rows.count
    let keys = sheet.furtherKeys
    var cells = SheetCells()
    cells.rows = Array(repeating: [:], count: rows)
    var isEmpty = true
    try forEach(
      "SELECT row_position, field, cell FROM cell WHERE sheet_id = ? ORDER BY row_position", id
    ) { values in
      isEmpty = false
      let row = try values.wholeNumber(0)
      let (name, cell) = (try values.text(1), try values.sheetCell(2))
      if row == 0, name == CellKey.title.name {
        cells.title = cell
      } else if row == 0, let field = FormVocabulary.HeaderField(key: name) {
        cells.headers[field] = cell
      } else if row == 0, let index = sheet.further.firstIndex(where: { $0.key == name }) {
        cells.headers[.further(index)] = cell
      } else if row >= 1, row <= rows, let field = GoalField(key: name) {
        cells.rows[Int(row) - 1][field] = cell
      } else if row >= 1, row <= rows, let index = keys.firstIndex(of: name) {
        cells.rows[Int(row) - 1][.further(index)] = cell
      } else {
        throw values.error(.found(.text(name), expected: .fieldKey), column: 1)
      }
    }
    return isEmpty ? nil : cells
  }

  private func rows(
    ofSheet id: Int64, fields: StoredFields, further: [FurtherField], marks: UsableMarks
  ) throws -> GoalRows {
    guard further.count <= GoalFieldSet.capacity - GoalField.officialCount else {
      throw ReadError(
        OpenDataReason.tooManyFields(limit: GoalFieldSet.capacity - GoalField.officialCount))
    }
    var added: [Int64: [FurtherValue]] = [:]
    if !further.isEmpty {
      try forEach(
        "SELECT position, \(Self.selection(of: further)) FROM \"row\" WHERE sheet_id = ?", id
      ) { added[try $0.wholeNumber(0)] = try Self.further(further, $0, from: 1) }
    }
    var lists: [GoalField: [Int64: [String]]] = [:]
    for field in fields.lists {
      try forEach(
        "SELECT row_position, text FROM \(field.described.sqlName) WHERE sheet_id = ? "
          + "ORDER BY row_position, position", id
      ) {
        lists[field, default: [:]][try $0.wholeNumber(0), default: []].append(try $0.text(1))
      }
    }
    var rows = GoalRows()
    try forEach(fields.selection, id) { values in
      var row = GoalRow()
      let position = try values.wholeNumber(0)
      for (field, column) in fields.columns {
        switch field.value {
        case .number(let path), .text(let path): row[path] = try values.text(column)
        case .list(let path): row[path] = lists[field]?[position] ?? []
        case .quantity(let path): row[path] = try values.quantity(column)
        case .mark(let path): row[path] = try values.markOrNil(column, of: marks)
        }
      }
      row.further = added[position] ?? []
      row.continues = try values.fields(fields.continues, further: further)
      do throws(GoalRowsError) {
        try rows.append(row)
      } catch {
        throw values.error(.rows(error, of: row), column: fields.continues)
      }
    }
    return rows
  }

  /// Reads the records that belong to a sheet.
  private func forEach(
    _ sql: String, _ sheet: Int64, _ body: (StoredValues) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: [sheet])
    var position = 0
    while let row = try rows.next() {
      position += 1
      try body(StoredValues(row, sheet: sheet, position: position))
    }
  }
}
