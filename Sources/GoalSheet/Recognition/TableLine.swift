import Grid

/// One line of the table: what begins in one worksheet row.
struct TableLine {
  let row: Int
  /// The index of each field's block that begins in this row.
  private var blocks = ByField<Int?>(repeating: nil)
  /// The fields that have text of their own in this line.
  private(set) var fields = GoalFieldSet()

  init(row: Int) { self.row = row }

  subscript(field: GoalField) -> Int? {
    get { blocks[field] }
    set {
      blocks[field] = newValue
      if newValue == nil { fields.remove(field) } else { fields.insert(field) }
    }
  }
}
