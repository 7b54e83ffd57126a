import Grid

/// Which worksheet columns belong to which column of the form.
struct ColumnBinding {
  /// For each field, in the form's order, its worksheet columns.
  private var spans: [ClosedRange<Int>?]
  /// From the first to the last worksheet column of the table.
  let columns: ClosedRange<Int>
  /// The fields that have a column; a half of a form has only some.
  let fields: GoalFieldSet

  /// Binds each field to the columns that `span` returns; `nil` if no field has any.
  init?(_ span: (GoalField) -> ClosedRange<Int>?) {
    spans = GoalField.allCases.map(span)
    let known = spans.compactMap(\.self)
    guard let first = known.map(\.lowerBound).min(), let last = known.map(\.upperBound).max()
    else { return nil }
    columns = first...last
    fields = GoalFieldSet(GoalField.allCases.filter { span($0) != nil })
  }

  subscript(field: GoalField) -> ClosedRange<Int>? { spans[field.ordinal] }

  /// Whether every field has a column.
  var isWhole: Bool { fields.count == GoalField.allCases.count }

  /// The fields whose columns the range touches.
  func fields(of range: CellRange) -> GoalFieldSet {
    var fields = GoalFieldSet()
    for field in GoalField.allCases {
      if let span = spans[field.ordinal], span.overlaps(range.columns) { fields.insert(field) }
    }
    return fields
  }
}
