import GRDB
import GoalSheet

/// Writes the fields that templates add to the official ones.
///
/// The tables `sheet` and `row` get a column for each such field, or four for a quantity, when the first
/// sheet with it is written. Which fields a sheet has, and in which order, is in the table
/// `further_field`; a database of official forms has neither.
struct FurtherColumns {
  private let fields: FormFields
  /// The columns that the tables have, in small letters as SQLite does not mind the case.
  private var known: [StoredFurther.Part: Set<String>] = [:]

  init(_ fields: FormFields) { self.fields = fields }

  // MARK: - Columns

  /// Adds the columns that a sheet needs.
  mutating func prepare(for sheet: GoalSheet, in database: Database) throws {
    let further = StoredFurther(of: sheet, fields)
    guard !further.fields.isEmpty else { return }
    if known.isEmpty {
      if try !database.tableExists(StoredFurther.table) {
        try database.execute(sql: StoredFurther.creation)
      }
      for part in [StoredFurther.Part.sheet, .row] {
        known[part] = Set(try database.columns(in: part.rawValue).map { $0.name.lowercased() })
      }
    }
    for (part, field) in further.fields { try add(field, to: part, database) }
  }

  /// Adds the columns of a field, unless the table has them.
  private mutating func add(
    _ field: FurtherField, to part: StoredFurther.Part, _ database: Database
  ) throws {
    guard FurtherField.isUsable(field.key), !FurtherField.isReserved(field.key) else {
      throw StoreWriteError(.unusableField(key: field.key))
    }
    func has(_ name: String) -> Bool { known[part]?.contains(name.lowercased()) == true }
    let isQuantity = field.kind == .quantity
    guard !has(isQuantity ? field.key : field.key + "_text") else {
      throw StoreWriteError(.otherKind(key: field.key))
    }
    for column in StoredFurther.columns(of: field) where !has(column.name) {
      try database.execute(
        sql: "ALTER TABLE \(part.table) ADD COLUMN \"\(column.name)\" \(column.type)")
      known[part]?.insert(column.name.lowercased())
    }
  }

  // MARK: - Values

  /// Writes the further values of a sheet that is in the database.
  func insert(_ sheet: GoalSheet, id: Int64, in database: Database) throws {
    let columns = StoredFurther(of: sheet, fields)
    guard !columns.fields.isEmpty else { return }
    for (part, fields) in columns.byPart {
      for (index, field) in fields.enumerated() {
        try database.execute(
          sql: "INSERT INTO \(StoredFurther.table) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            id, part.rawValue, index + 1, field.key, field.kind.rawValue,
            try StoreWriteError.checked(field.label),
          ])
      }
      let names = fields.flatMap(StoredFurther.quotedColumns)
      guard !names.isEmpty else { continue }
      let changes = names.map { "\($0) = ?" }.joined(separator: ", ")
      switch part {
      case .sheet:
        try update("sheet SET \(changes) WHERE id = ?", sheet.further, fields, [id], database)
      case .row:
        for (index, row) in sheet.rows.enumerated() {
          try update(
            "\"row\" SET \(changes) WHERE sheet_id = ? AND position = ?", row.further, fields,
            [id, index + 1], database)
        }
      }
    }
  }

  private func update(
    _ change: String, _ values: [FurtherValue], _ fields: [FurtherField],
    _ place: [(any DatabaseValueConvertible)?], _ database: Database
  ) throws {
    var arguments: [(any DatabaseValueConvertible)?] = []
    for (value, field) in zip(values, fields) {
      arguments += try Self.stored(value.value, isQuantity: field.kind == .quantity)
    }
    try database.cachedStatement(sql: "UPDATE \(change)")
      .execute(arguments: StatementArguments(arguments + place))
  }

  private static func stored(
    _ value: FurtherValue.Value, isQuantity: Bool
  ) throws -> [(any DatabaseValueConvertible)?] {
    let isText = if case .text = value { true } else { false }
    let text = value.text.isEmpty && !isText ? nil : try StoreWriteError.checked(value.text)
    guard isQuantity else { return [text] }
    let quantity = value.quantity
    return [
      value.text.isEmpty ? nil : text, quantity?.number,
      try StoreWriteError.checked(quantity?.unit),
      quantity?.bound?.rawValue,
    ]
  }

  // MARK: - The view

  /// Gives the view `data` a column for each field in the database.
  func refreshView(in database: Database) throws {
    guard try database.tableExists(StoredFurther.table) else { return }
    let view = StoreSchema.view(try StoredFurther.all(in: database).formFields)
    try database.execute(sql: "DROP VIEW IF EXISTS data; \(view)")
  }
}
