import GRDB

/// The steps that bring a database to the current format, one for each format.
///
/// A step that has been released never changes: databases exist that went through it.
enum StoreMigrations {
  /// Where GRDB records the steps that a database has gone through.
  static let table = "grdb_migrations"

  /// Creates the tables, or adds what an older format lacks.
  static func run(on queue: DatabaseQueue) throws {
    try migrator.migrate(queue)
    try queue.write { try refreshView($0) }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    // The checks of the other modes would look at every record of the database.
    migrator.registerMigration("1", foreignKeyChecks: .immediate) { database in
      // Databases of format 1 were written before steps were recorded.
      guard try !database.tableExists("sheet") else { return }
      try database.execute(sql: format1)
    }
    migrator.registerMigration("2", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: format2)
    }
    // A table is replaced, so its foreign keys are off meanwhile.
    migrator.registerMigration("3", foreignKeyChecks: .deferred) { database in
      for check in MarkCheck.all { try check.widen(in: database) }
      try database.execute(
        sql: """
          ALTER TABLE sheet ADD COLUMN \(StoreSchema.formColumn) TEXT;
          PRAGMA user_version = 3;
          """)
    }
    return migrator.disablingDeferredForeignKeyChecks()
  }

  /// Recreates the view if it does not have the current columns.
  private static func refreshView(_ database: Database) throws {
    let view = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'data'")
    guard view != StoreSchema.view else { return }
    try database.execute(sql: "DROP VIEW IF EXISTS data; \(StoreSchema.view)")
  }

  // MARK: - Format 1

  private static let format1 = """
    PRAGMA application_id = \(StoreSchema.applicationID);
    PRAGMA user_version = 1;

    CREATE TABLE sheet (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      fiscal_year INTEGER,
      department TEXT NOT NULL,
      section TEXT NOT NULL,
      created_on TEXT CHECK (\(isDate("created_on"))),
      evaluated_on TEXT CHECK (\(isDate("evaluated_on"))),
      source_file TEXT,
      source_sheet TEXT
    ) STRICT;
    CREATE INDEX sheet_section ON sheet (fiscal_year, department, section);

    CREATE TABLE policy_indicator (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (sheet_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE legend (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      mark TEXT NOT NULL \(MarkCheck.legend.old),
      meaning TEXT NOT NULL,
      PRIMARY KEY (sheet_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE "row" (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      no TEXT NOT NULL,
      goal TEXT NOT NULL,
      indicator TEXT NOT NULL,
      target_text TEXT,
      target_number REAL,
      target_unit TEXT,
      target_bound TEXT CHECK (\(isBound("target_bound"))),
      result_text TEXT,
      result_number REAL,
      result_unit TEXT,
      result_bound TEXT CHECK (\(isBound("result_bound"))),
      initiative TEXT NOT NULL,
      outline TEXT NOT NULL,
      evaluation TEXT \(MarkCheck.row.old),
      status TEXT NOT NULL,
      next_steps TEXT NOT NULL,
      continues TEXT NOT NULL,
      PRIMARY KEY (sheet_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan_position (
      sheet_id INTEGER NOT NULL,
      row_position INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (sheet_id, row_position, position),
      FOREIGN KEY (sheet_id, row_position) REFERENCES "row" (sheet_id, position)
        ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unplaced (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      cell TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (sheet_id, position)
    ) STRICT, WITHOUT ROWID;
    """

  // MARK: - Format 2

  /// Where each value stood: `row_position` is 0 for the title and the header block.
  private static let format2 = """
    CREATE TABLE cell (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      row_position INTEGER NOT NULL,
      field TEXT NOT NULL,
      cell TEXT NOT NULL,
      PRIMARY KEY (sheet_id, row_position, field)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 2;
    """

  private static func isDate(_ column: String) -> String {
    "\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
  }

  private static func isBound(_ column: String) -> String {
    "\(column) IN ('atLeast', 'atMost')"
  }
}
