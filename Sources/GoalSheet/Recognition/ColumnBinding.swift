import Grid

/// Which worksheet columns belong to which column of the form.
struct ColumnBinding {
  /// For each field, in the form's order, the worksheet columns it takes.
  private let spans: [ClosedRange<Int>]
  /// From the first to the last worksheet column of the table.
  let columns: ClosedRange<Int>

  /// Binds each field to the columns that `span` gives it; `nil` where one has none.
  init?(_ span: (GoalField) -> ClosedRange<Int>?) {
    let spans = GoalField.allCases.compactMap(span)
    guard spans.count == GoalField.allCases.count, let first = spans.map(\.lowerBound).min(),
      let last = spans.map(\.upperBound).max()
    else { return nil }
    self.spans = spans
    columns = first...last
  }

  subscript(field: GoalField) -> ClosedRange<Int> { spans[field.ordinal] }

  /// The leftmost field whose columns the range touches and that is not among `others`.
  func field(of range: CellRange, besides others: GoalFieldSet) -> GoalField? {
    GoalField.allCases.first { field in
      spans[field.ordinal].overlaps(range.columns) && !others.contains(field)
    }
  }

  /// The fields whose columns the range touches.
  func fields(of range: CellRange) -> GoalFieldSet {
    var fields = GoalFieldSet()
    for field in GoalField.allCases where spans[field.ordinal].overlaps(range.columns) {
      fields.insert(field)
    }
    return fields
  }
}
