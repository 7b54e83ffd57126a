import Grid

/// A goal's block of a form that has one for each goal, with labels on the left of their values or above them.
struct Card {
  /// From its first label to the row above the next card's.
  var rows: Range<Int>
  /// The labels of its fields.
  var labels: [LabelHit] = []
  var line: TableLine
  var binding: ColumnBinding
}
