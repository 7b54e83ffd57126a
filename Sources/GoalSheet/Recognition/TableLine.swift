internal import Grid

/// One line of the table: what begins in one worksheet row.
struct TableLine {
  let row: Int
  /// For each field, in the form's order, the index of the block that begins in this row.
  private var blocks = InlineArray<11, Int?>(repeating: nil)
  /// The fields that have text of their own in this line.
  private(set) var fields = GoalFieldSet()

  init(row: Int) { self.row = row }

  subscript(field: GoalField) -> Int? {
    get { blocks[field.ordinal] }
    set {
      blocks[field.ordinal] = newValue
      if newValue == nil { fields.remove(field) } else { fields.insert(field) }
    }
  }
}
