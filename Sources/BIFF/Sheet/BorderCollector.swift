import Grid

/// Joins the borders of neighbouring cells before they are added to a grid.
struct BorderCollector {
  /// Adjacent cells in a row that have the same borders.
  private struct Run {
    var row: Int
    var columns: ClosedRange<Int>
    var edges: CellEdges
  }

  private var runs: [Run] = []
  private var isSorted = true

  @inline(__always)
  mutating func add(_ edges: CellEdges, row: Int, column: Int) {
    guard !edges.isEmpty else { return }
    if let last = runs.last {
      if last.row == row, last.columns.upperBound == column - 1, last.edges == edges {
        runs[runs.count - 1].columns = last.columns.lowerBound...column
        return
      }
      if (last.row, last.columns.upperBound) >= (row, column) { isSorted = false }
    }
    runs.append(Run(row: row, columns: column...column, edges: edges))
  }

  /// The collected borders.
  ///
  /// They are sorted first, since adding one out of order to `Borders` moves all later ones.
  mutating func borders() -> Borders {
    if !isSorted {
      runs.sort { ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound) }
    }
    var borders = Borders()
    for run in runs { borders.add(run.edges, row: run.row, columns: run.columns) }
    return borders
  }
}
