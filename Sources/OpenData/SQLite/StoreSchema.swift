import GoalSheet

/// How the model is kept in a database.
///
/// One table for each kind of thing. Lists have a table each, whose `position` counts from one and
/// gives the order; ``SQLiteStore`` keeps the sheets in the order of their `id`. The view `data` is
/// the data table: its columns, one record a row, blanks as NULL.
enum StoreSchema {
  /// `mokh`: marks this program's databases.
  static let applicationID = 0x6D6F_6B68
  /// The format that is written: the number of the last step of ``StoreMigrations``.
  ///
  /// All formats from 1 on are read.
  static let version = 3

  /// The tables of a format.
  static func tables(format: Int) -> [String] {
    format < cellsFormat ? commonTables : commonTables + ["cell"]
  }

  /// The first format with the table `cell`.
  static let cellsFormat = 2

  /// The column of the name and version of a sheet's form; format 3 added it.
  static let formColumn = "source_form"

  private static let commonTables =
    ["sheet", "policy_indicator", "legend", "row", "unplaced"] + listTables

  private static let listTables = GoalField.official.compactMap { field -> String? in
    if case .list = field.value { field.described.sqlName } else { nil }
  }
}

// MARK: - Columns

extension FieldDescription {
  /// The field's columns in the table `row`; none for a list, which has a table of its own.
  var sqlColumns: [String] {
    switch value {
    case .number, .text, .mark: [sqlName]
    case .quantity: ["text", "number", "unit", "bound"].map { "\(sqlName)_\($0)" }
    case .list: []
    }
  }
}

// MARK: - The view

extension StoreSchema {
  /// SQL that creates the view `data`.
  static let view = view(.official)

  /// SQL that creates the view for databases with further fields.
  static func view(_ fields: FormFields) -> String {
    let table = TableColumns(fields)
    let columns = table.all.map { column in
      let name = table.heading(of: column).replacing("\"", with: "\"\"")
      return "\(expression(of: column, table)) AS \"\(name)\""
    }
    return """
      CREATE VIEW data AS SELECT
        \(columns.joined(separator: ",\n  "))
      FROM sheet LEFT JOIN "row" ON "row".sheet_id = sheet.id
      ORDER BY sheet.id, "row".position
      """
  }

  private static func expression(of column: TableColumn, _ table: TableColumns) -> String {
    switch column {
    case .sheet(.fiscalYear): "sheet.fiscal_year"
    case .sheet(.department): "nullif(sheet.department, '')"
    case .sheet(.section): "nullif(sheet.section, '')"
    case .sheet(.createdOn): "sheet.created_on"
    case .sheet(.evaluatedOn): "sheet.evaluated_on"
    case .sheet(.policyIndicators): joined("policy_indicator WHERE sheet_id = sheet.id")
    case .row: "\"row\".position"
    case .field(let field, let part): expression(of: field.described, part)
    case .continues: "nullif(\"row\".continues, '')"
    case .further(let slot): expression(of: table.slots[slot])
    }
  }

  private static func expression(of slot: TableColumns.Slot) -> String {
    let part: StoredFurther.Part = if case .header = slot.owner { .sheet } else { .row }
    let column = StoredFurther.quotedColumns(of: slot.field)[slot.part.rawValue]
    return "nullif(\(part.table).\(column), '')"
  }

  private static func expression(
    of field: FieldDescription, _ part: TableColumn.FieldPart
  ) -> String {
    switch field.value {
    case .number, .text: "nullif(\"row\".\(field.sqlName), '')"
    case .mark: "\"row\".\(field.sqlName)"
    case .quantity: "\"row\".\(field.sqlColumns[part.rawValue])"
    case .list:
      joined("\(field.sqlName) WHERE sheet_id = sheet.id AND row_position = \"row\".position")
    }
  }

  /// A list's texts joined by line breaks.
  ///
  /// `group_concat` has no ORDER BY before SQLite 3.44, but keeps the order of a subquery.
  private static func joined(_ source: String) -> String {
    "(SELECT group_concat(text, char(10)) FROM (SELECT text FROM \(source) ORDER BY position))"
  }
}
