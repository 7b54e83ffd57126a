import GRDB
import GoalSheet
import Grid
import JapaneseCalendar
import Messages

extension Database {
  /// Inserts a sheet with everything in it.
  func insert(_ sheet: GoalSheet, id: Int64) throws {
    try insert(
      into: "sheet",
      [
        id, text(sheet.title), sheet.fiscalYear, text(sheet.department), text(sheet.section),
        sheet.createdOn?.description, sheet.evaluatedOn?.description, text(sheet.source?.file),
        text(sheet.source?.sheet),
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
  }

  private func insert(_ row: GoalRow, sheet: Int64, position: Int) throws {
    try insert(
      into: "\"row\"",
      [
        sheet, position, text(row.no), text(row.goal), text(row.indicator),
        text(row.target?.text), row.target?.number, text(row.target?.unit),
        row.target?.bound?.rawValue, text(row.result?.text), row.result?.number,
        text(row.result?.unit), row.result?.bound?.rawValue, text(row.initiative),
        text(row.outline), row.evaluation?.rawValue, text(row.status), text(row.nextSteps),
        row.continues.fields.map(\.rawValue).joined(separator: " "),
      ])
    for (index, entry) in row.planPosition.enumerated() {
      try insert(into: "plan_position", [sheet, position, index + 1, text(entry)])
    }
  }

  /// Inserts one record, its values in the order of the table's columns.
  private func insert(into table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    try cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values))
  }

  /// Refuses what would be cut off: SQLite's texts end at U+0000.
  private func text(_ text: String?) throws -> String? {
    guard let text, text.utf8.contains(0) else { return text }
    let quoted = BilingualText.quoted(text.replacing("\0", with: "␀"))
    throw SQLiteWriteError(
      text: BilingualText(
        english: "the text \(quoted.english) holds U+0000, which a database's text cannot hold",
        japanese: "\(quoted.japanese)に、データベースの文字列に書けない文字 U+0000 があります"))
  }
}
