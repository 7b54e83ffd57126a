/// How the model lies in a database.
///
/// One table a kind of thing. Lists have a table each, whose `position` counts from one and is the
/// order; ``SQLiteStore`` keeps the sheets in the order of their `id`. The view `data` is the data
/// table: its columns, a record a row, blanks as NULL.
enum StoreSchema {
  /// `mokh`: tells this program's databases from others.
  static let applicationID = 0x6D6F_6B68
  /// Counts on with every change to the tables.
  static let version = 1

  /// SQL that makes the tables in an empty database.
  static let creation = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);

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
      mark TEXT NOT NULL CHECK (\(isMark("mark"))),
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
      evaluation TEXT CHECK (\(isMark("evaluation"))),
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

    CREATE VIEW data AS SELECT
      \(viewColumns.map { "\($0) AS \"\($1.rawValue)\"" }.joined(separator: ",\n  "))
    FROM sheet LEFT JOIN "row" ON "row".sheet_id = sheet.id
    ORDER BY sheet.id, "row".position;
    """

  private static let viewColumns: [(expression: String, column: TableColumn)] = [
    ("sheet.fiscal_year", .fiscalYear),
    ("nullif(sheet.department, '')", .department),
    ("nullif(sheet.section, '')", .section),
    ("sheet.created_on", .createdOn),
    ("sheet.evaluated_on", .evaluatedOn),
    (joined("policy_indicator WHERE sheet_id = sheet.id"), .policyIndicators),
    ("\"row\".position", .row),
    ("nullif(\"row\".no, '')", .no),
    ("nullif(\"row\".goal, '')", .goal),
    (
      joined("plan_position WHERE sheet_id = sheet.id AND row_position = \"row\".position"),
      .planPosition
    ),
    ("nullif(\"row\".indicator, '')", .indicator),
    ("\"row\".target_text", .target),
    ("\"row\".target_number", .targetNumber),
    ("\"row\".target_unit", .targetUnit),
    ("\"row\".target_bound", .targetBound),
    ("\"row\".result_text", .result),
    ("\"row\".result_number", .resultNumber),
    ("\"row\".result_unit", .resultUnit),
    ("\"row\".result_bound", .resultBound),
    ("nullif(\"row\".initiative, '')", .initiative),
    ("nullif(\"row\".outline, '')", .outline),
    ("\"row\".evaluation", .evaluation),
    ("nullif(\"row\".status, '')", .status),
    ("nullif(\"row\".next_steps, '')", .nextSteps),
    ("nullif(\"row\".continues, '')", .continues),
  ]

  /// A list's texts joined by line breaks.
  ///
  /// `group_concat` has no ORDER BY before SQLite 3.44, but goes through an ordered subquery in its
  /// order.
  private static func joined(_ source: String) -> String {
    "(SELECT group_concat(text, char(10)) FROM (SELECT text FROM \(source) ORDER BY position))"
  }

  private static func isDate(_ column: String) -> String {
    "\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
  }

  private static func isMark(_ column: String) -> String { "\(column) IN ('○', '△', '×')" }

  private static func isBound(_ column: String) -> String {
    "\(column) IN ('atLeast', 'atMost')"
  }
}
