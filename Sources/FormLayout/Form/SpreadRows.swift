internal import Grid

/// Rows as worksheets can have them: one that is higher than Excel's limit becomes several.
struct SpreadRows {
  /// In points; none above the limit.
  private(set) var heights: [Double] = []
  /// For each row asked for, the worksheet's rows that it became.
  private var rows: [ClosedRange<Int>] = []

  init(_ wanted: [Double]) {
    for height in wanted {
      let count = max(1, Int((height / RowHeights.limit).rounded(.up)))
      rows.append(heights.count...(heights.count + count - 1))
      heights += Array(repeating: height / Double(count), count: count)
    }
  }

  /// The cell over the rows that its own became.
  func cell(_ cell: PlacedCell) -> PlacedCell {
    var cell = cell
    let first = rows[cell.range.rows.lowerBound].lowerBound
    let last = rows[cell.range.rows.upperBound].upperBound
    cell.range.rows = first...last
    return cell
  }
}
