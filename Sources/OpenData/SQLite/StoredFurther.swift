import GRDB
import GoalSheet

/// The further fields of a sheet, or of a whole database, and their columns.
struct StoredFurther {
  /// The table of a field's values.
  enum Part: String {
    case sheet, row

    /// The table's name in SQL.
    var table: String { "\"\(rawValue)\"" }
  }

  /// The table that says which fields each sheet has.
  static let table = "further_field"

  /// SQL that creates ``table``.
  static let creation = """
    CREATE TABLE \(table) (
      sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
      part TEXT NOT NULL CHECK (part IN ('sheet', 'row')),
      position INTEGER NOT NULL,
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY (sheet_id, part, position)
    ) STRICT, WITHOUT ROWID
    """

  /// The fields, those of the sheet first, each part in its order.
  var fields: [(part: Part, field: FurtherField)] = []

  var byPart: [(part: Part, fields: [FurtherField])] {
    [Part.sheet, .row].map { part in (part, of(part)) }
  }

  func of(_ part: Part) -> [FurtherField] { fields.filter { $0.part == part }.map(\.field) }

  init() {}

  /// The fields of a sheet, with the labels of its form.
  init(of sheet: GoalSheet, _ form: FormFields) {
    for (index, value) in sheet.further.enumerated() {
      let known = form.furtherHeaders.first { $0.key == value.key }
      fields.append((.sheet, Self.field([sheet.further[index].value], value.key, known)))
    }
    for (index, key) in sheet.furtherKeys.enumerated() {
      let values = sheet.rows.lazy.compactMap { $0.further(index)?.value }
      let known = form.further.first { $0.key == key }
      fields.append((.row, Self.field(values, key, known)))
    }
  }

  /// A field whose kind is that of its values; blanks do not always tell one.
  private static func field(
    _ values: some Sequence<FurtherValue.Value>, _ key: String, _ known: FurtherField?
  ) -> FurtherField {
    let filled = values.first { !$0.isBlank }?.kind
    let kind = filled ?? known?.kind ?? values.first { _ in true }?.kind ?? .text
    return FurtherField(key: key, kind: kind, label: known?.label ?? key)
  }

  // MARK: - Columns

  /// The columns of a field's values.
  static func columns(of field: FurtherField) -> [(name: String, type: String)] {
    guard field.kind == .quantity else { return [(field.key, "TEXT")] }
    return ["text", "number", "unit", "bound"].map { part in
      ("\(field.key)_\(part)", part == "number" ? "REAL" : "TEXT")
    }
  }

  /// The columns' names in SQL; keys have only letters, digits and `-`.
  static func quotedColumns(of field: FurtherField) -> [String] {
    columns(of: field).map { "\"\($0.name)\"" }
  }

  // MARK: - Reading

  /// All fields of a database, each once, in the order in which its sheets name them.
  static func all(in database: Database) throws -> StoredFurther {
    try read(
      "SELECT part, key, kind, label FROM \(table) ORDER BY sheet_id, part DESC, position", [],
      database)
  }

  /// The fields of one sheet.
  static func of(sheet id: Int64, in database: Database) throws -> StoredFurther {
    try read(
      """
      SELECT part, key, kind, label FROM \(table) WHERE sheet_id = ? ORDER BY part DESC, position
      """, [id], database)
  }

  private static func read(
    _ sql: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> StoredFurther {
    var further = StoredFurther()
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      let values = StoredValues(row, sheet: 0)
      // Names from the file become part of statements.
      let part = try values.choice(0) { Part(rawValue: $0) }
      let key = try values.choice(1) { FurtherField.isUsable($0) ? $0 : nil }
      let kind = try values.choice(2) { FurtherField.Kind(rawValue: $0) }
      if further.fields.contains(where: { $0.part == part && $0.field.key == key }) { continue }
      further.fields.append(
        (part, FurtherField(key: key, kind: kind, label: try values.text(3))))
    }
    return further
  }

  /// The fields as those of a form.
  var formFields: FormFields {
    FormFields(columns: GoalField.official, further: of(.row), furtherHeaders: of(.sheet))
  }
}
