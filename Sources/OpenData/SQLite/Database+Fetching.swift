import GRDB
import GoalSheet
import Messages

extension Database {
  /// Reads sheet by sheet, in the order of their `id`.
  func forEachGoalSheet(_ body: (GoalSheet) throws -> Void) throws {
    let sheets = try Row.fetchCursor(
      self,
      sql: """
        SELECT id, title, fiscal_year, department, section, created_on, evaluated_on, source_file,
          source_sheet
        FROM sheet ORDER BY id
        """)
    while let row = try sheets.next() {
      // An `id` is the table's INTEGER PRIMARY KEY, so it is a whole number in any database.
      let id = Int64.fromDatabaseValue(row[0]) ?? 0
      try body(try goalSheet(StoredValues(row, sheet: id), id: id))
    }
  }

  private func goalSheet(_ values: StoredValues, id: Int64) throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = try values.text(1)
    sheet.fiscalYear = try values.year(2)
    sheet.department = try values.text(3)
    sheet.section = try values.text(4)
    sheet.createdOn = try values.date(5)
    sheet.evaluatedOn = try values.date(6)
    if let file = try values.textOrNil(7) {
      sheet.source = GoalSheet.Source(file: file, sheet: try values.textOrNil(8))
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
    sheet.rows = try rows(ofSheet: id)
    return sheet
  }

  private func rows(ofSheet id: Int64) throws -> GoalRows {
    var planPositions: [Int64: [String]] = [:]
    try forEach(
      "SELECT row_position, text FROM plan_position WHERE sheet_id = ? "
        + "ORDER BY row_position, position", id
    ) {
      planPositions[try $0.wholeNumber(0), default: []].append(try $0.text(1))
    }
    var rows = GoalRows()
    try forEach(
      """
      SELECT position, no, goal, indicator, target_text, target_number, target_unit, target_bound,
        result_text, result_number, result_unit, result_bound, initiative, outline, evaluation,
        status, next_steps, continues
      FROM "row" WHERE sheet_id = ? ORDER BY position
      """, id
    ) { values in
      var row = GoalRow()
      row.no = try values.text(1)
      row.goal = try values.text(2)
      row.planPosition = planPositions[try values.wholeNumber(0)] ?? []
      row.indicator = try values.text(3)
      row.target = try values.quantity(4)
      row.result = try values.quantity(8)
      row.initiative = try values.text(12)
      row.outline = try values.text(13)
      row.evaluation = try values.markOrNil(14)
      row.status = try values.text(15)
      row.nextSteps = try values.text(16)
      row.continues = try values.fields(17)
      do throws(GoalRows.Fault) {
        try rows.append(row)
      } catch {
        throw values.fault(BilingualText(error), column: 17)
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
