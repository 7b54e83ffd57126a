import GoalSheet

/// The fields that a database of some format has, and where a SELECT of its rows puts them.
struct StoredFields {
  /// Each field with its first column in ``selection``, which for a list means nothing.
  let columns: [(field: GoalField, column: Int)]
  /// The column of the continued fields.
  let continues: Int
  /// Whether it has the table of cells.
  let hasCells: Bool
  /// Whether it says which form each sheet was read as.
  var hasForms = false
  /// Whether templates added fields.
  var hasFurther = false
  /// SQL that selects the rows of one sheet, with their position in column 0.
  let selection: String

  /// - Parameter format: The format of the database; later fields are left out, and so are blank.
  init(format: Int) {
    var names = ["position"]
    var columns: [(GoalField, Int)] = []
    for field in GoalField.official where field.described.sqlFormat <= format {
      columns.append((field, names.count))
      names += field.described.sqlColumns
    }
    self.columns = columns
    hasCells = format >= StoreSchema.cellsFormat
    continues = names.count
    selection =
      "SELECT \((names + ["continues"]).joined(separator: ", ")) FROM \"row\" "
      + "WHERE sheet_id = ? ORDER BY position"
  }

  /// The fields that have a table of their own.
  var lists: [GoalField] {
    columns.map(\.field).filter { field in
      if case .list = field.value { true } else { false }
    }
  }
}
