internal import Grid

/// One line of the table: what begins in one worksheet row.
struct TableLine {
  let row: Int
  /// For each field, in the form's order, the index of the block that begins in this row.
  private var blocks = [Int?](repeating: nil, count: GoalField.allCases.count)

  init(row: Int) { self.row = row }

  subscript(field: GoalField) -> Int? {
    get { blocks[field.ordinal] }
    set { blocks[field.ordinal] = newValue }
  }

  /// The fields that have text of their own in this line.
  var fields: [GoalField] { GoalField.allCases.filter { blocks[$0.ordinal] != nil } }
}
