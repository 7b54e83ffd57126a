import GRDB
import GoalSheet

/// The check of a column that holds marks: until format 2 it allowed the official ones only.
///
/// SQLite cannot change a check. The table is created anew from its own statement, so that columns,
/// indexes and triggers that somebody added stay.
///
/// - SeeAlso: <https://sqlite.org/lang_altertable.html>, "Making Other Kinds Of Table Schema Changes"
struct MarkCheck {
  let table: String
  let column: String

  static let legend = MarkCheck(table: "legend", column: "mark")
  static let row = MarkCheck(table: "row", column: "evaluation")
  static let all = [legend, row]

  /// The check up to format 2.
  var old: String { "CHECK (\(column) IN ('○', '△', '×'))" }

  private var new: String { "CHECK (length(\(column)) BETWEEN 1 AND \(Mark.longest))" }

  /// Allows all marks in the table.
  ///
  /// Foreign keys must be off, or dropping the old table would delete what belongs to its records.
  func widen(in database: Database) throws {
    let statement = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
      arguments: [table])
    guard let statement, statement.contains(old), let columns = statement.firstIndex(of: "(")
    else { return }
    let rest = try String.fetchAll(
      database,
      sql: """
        SELECT sql FROM sqlite_schema
        WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL
        """, arguments: [table])
    // Otherwise renaming would examine all views, of which some name the table that is missing.
    try database.execute(sql: "PRAGMA legacy_alter_table = ON")
    try database.execute(
      sql: """
        CREATE TABLE "new \(table)" \(statement[columns...].replacing(old, with: new));
        INSERT INTO "new \(table)" SELECT * FROM "\(table)";
        DROP TABLE "\(table)";
        ALTER TABLE "new \(table)" RENAME TO "\(table)";
        """)
    try database.execute(sql: "PRAGMA legacy_alter_table = OFF")
    for statement in rest { try database.execute(sql: statement) }
  }
}
