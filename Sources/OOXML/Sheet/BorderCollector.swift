import Grid

/// Joins the borders of neighbouring cells before they are added to a grid.
struct BorderCollector: ~Copyable {
  private(set) var borders = Borders()
  private var closedCount = 0
  private var row = -1
  private var first = 0
  private var last = -1
  private var edges: CellEdges = []

  /// How many runs there are so far.
  var count: Int { edges.isEmpty ? closedCount : closedCount + 1 }

  @inline(__always)
  mutating func add(_ more: CellEdges, row: Int, column: Int) {
    if row == self.row, column == last &+ 1, more == edges {
      last = column
      return
    }
    flush()
    self.row = row
    first = column
    last = column
    edges = more
  }

  /// Adds the open run to ``borders``.
  mutating func flush() {
    guard !edges.isEmpty else { return }
    borders.add(edges, row: row, columns: first...last)
    closedCount += 1
    edges = []
  }
}
