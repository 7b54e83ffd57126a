import Grid

/// Which worksheet columns belong to which column of the form.
struct ColumnBinding: Equatable {
  /// For each field, in the form's order, its worksheet columns.
  private var spans: [ClosedRange<Int>?]
  /// From the first to the last worksheet column of the table.
  let columns: ClosedRange<Int>
  /// The fields that have a column; a half of a form has only some.
  let fields: GoalFieldSet
  /// The fields of each of ``columns``; empty for a table wider than any form.
  private let byColumn: [GoalFieldSet]
  /// The fields of a whole form.
  private let whole: GoalFieldSet
  private static let widest = 256
  /// The fields that share columns with others, each with the part of a line's rows that is its own.
  var places: [GoalField: LinePlace] = [:]
  /// The column of printed words that name the rows of a line.
  var words: WordColumn?
  /// The cells of the values, on a form with a block for each goal.
  var cells: [GoalField: CellRange]?
  /// The columns of marks in which one is to be ticked.
  var ticks: [GoalField: [TickColumn]] = [:]

  /// Binds each field to the columns that `span` returns; `nil` if no field has any.
  init?(of whole: GoalFieldSet, _ span: (GoalField) -> ClosedRange<Int>?) {
    self.whole = whole
    spans = Array(repeating: nil, count: (whole.last?.ordinal ?? -1) + 1)
    var fields = GoalFieldSet()
    var first = Int.max
    var last = -1
    for field in whole.members {
      guard let own = span(field) else { continue }
      spans[field.ordinal] = own
      fields.insert(field)
      first = min(first, own.lowerBound)
      last = max(last, own.upperBound)
    }
    guard first <= last else { return nil }
    columns = first...last
    self.fields = fields
    var byColumn: [GoalFieldSet] = []
    if columns.count <= Self.widest {
      byColumn = Array(repeating: GoalFieldSet(), count: columns.count)
      for field in fields.members {
        guard let span = spans[field.ordinal] else { continue }
        for column in span { byColumn[column - first].insert(field) }
      }
    }
    self.byColumn = byColumn
  }

  subscript(field: GoalField) -> ClosedRange<Int>? {
    whole.contains(field) ? spans[field.ordinal] : nil
  }

  /// One more than the greatest number of a field.
  var width: Int { spans.count }

  /// The same form with other columns.
  func rebound(_ span: (GoalField) -> ClosedRange<Int>?) -> ColumnBinding? {
    ColumnBinding(of: whole, span)
  }

  /// The fields that have no column.
  var missing: GoalFieldSet { whole.subtracting(fields) }

  /// Whether the fields that have a column are enough for the form.
  var isWhole: Bool { fields.suffices(for: whole) }

  /// The fields whose columns the range touches.
  func fields(of range: CellRange) -> GoalFieldSet {
    // Nearly every cell has one column.
    let column = range.columns.lowerBound - columns.lowerBound
    if column == range.columns.upperBound - columns.lowerBound, byColumn.indices.contains(column) {
      return byColumn[column]
    }
    var fields = GoalFieldSet()
    let columns = range.columns
    for field in self.fields.members {
      if let span = spans[field.ordinal], span.overlaps(columns) { fields.insert(field) }
    }
    return fields
  }
}
