public import Grid

/// Borders as they are found: cell by cell along the rows, and around merged ranges, which reach
/// into rows that come later.
///
/// Adding one out of order to `Borders` moves all later ones, so those are kept apart and sorted
/// in at the end.
@usableFromInline package struct BorderCollector: ~Copyable {
  private typealias Run = Borders.Run

  private var borders = Borders()
  private var late: [Run] = []
  /// The address of the last cell in ``borders``.
  private var end = CellReference(row: -1, column: 0)
  /// The run that the next cell may extend, `first...last`.
  @usableFromInline var row = -1
  @usableFromInline var first = 0
  @usableFromInline var last = -1
  @usableFromInline var edges: CellEdges = []
  /// How many runs there were before that one.
  @usableFromInline var closedCount = 0

  package init() {}

  /// How many runs of equal borders there are so far.
  package var count: Int { edges.isEmpty ? closedCount : closedCount + 1 }

  /// Adds the borders of a cell.
  @inlinable @inline(__always)
  package mutating func add(_ more: CellEdges, row: Int, column: Int) {
    if row == self.row, column == last &+ 1, more == edges {
      last = column
    } else {
      begin(more, row: row, columns: column..<column + 1)
    }
  }

  /// Adds the borders of adjacent cells in one row.
  package mutating func add(_ more: CellEdges, row: Int, columns: Range<Int>) {
    guard !more.isEmpty, !columns.isEmpty else { return }
    if row == self.row, columns.lowerBound == last + 1, more == edges {
      last = columns.upperBound - 1
    } else {
      begin(more, row: row, columns: columns)
    }
  }

  /// Adds the borders of a merged range: its first cell's style counts for all of it.
  package mutating func add(_ edges: CellEdges, around range: CellRange) {
    let (rows, columns) = (range.rows, range.columns)
    let (first, last) = (columns.lowerBound, columns.upperBound)
    for row in rows.prefix(Self.mostRows) {
      var common: CellEdges = []
      if row == rows.lowerBound { common.formUnion(edges.intersection(.top)) }
      if row == rows.upperBound { common.formUnion(edges.intersection(.bottom)) }
      let left = edges.intersection(.left)
      let right = edges.intersection(.right)
      guard first < last else {
        add(common.union(left).union(right), row: row, columns: first..<first + 1)
        continue
      }
      add(common.union(left), row: row, columns: first..<first + 1)
      add(common, row: row, columns: first + 1..<last)
      add(common.union(right), row: row, columns: last..<last + 1)
    }
  }

  /// How far down borders of a merged range are kept; more than any form has.
  private static let mostRows = 1024

  @usableFromInline
  mutating func begin(_ more: CellEdges, row: Int, columns: Range<Int>) {
    close()
    self.row = row
    first = columns.lowerBound
    last = columns.upperBound - 1
    edges = more
  }

  private mutating func close() {
    guard !edges.isEmpty else { return }
    closedCount += 1
    if end < CellReference(row: row, column: first) {
      borders.add(edges, row: row, columns: first...last)
      end = CellReference(row: row, column: last)
    } else {
      late.append(Run(row: row, columns: first...last, edges: edges))
    }
    edges = []
  }

  // MARK: - The end

  /// All borders; a cell that was added several times has the edges of all of them.
  package mutating func finish() -> Borders {
    close()
    guard !late.isEmpty else { return borders }
    let runs = (borders.runs + late).sorted {
      ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound)
    }
    var result = Borders()
    var start = 0
    while start < runs.count {
      var next = start + 1
      var reach = runs[start].columns.upperBound
      while next < runs.count, runs[next].row == runs[start].row,
        runs[next].columns.lowerBound <= reach
      {
        reach = max(reach, runs[next].columns.upperBound)
        next += 1
      }
      Self.add(runs[start..<next], reaching: reach, to: &result)
      start = next
    }
    return result
  }

  /// Adds the runs of one row that overlap, or a single run.
  private static func add(_ runs: ArraySlice<Run>, reaching end: Int, to borders: inout Borders) {
    guard let first = runs.first else { return }
    guard runs.count > 1 else {
      return borders.add(first.edges, row: first.row, columns: first.columns)
    }
    let start = first.columns.lowerBound
    var edges = [CellEdges](repeating: [], count: end - start + 1)
    for run in runs {
      for column in run.columns { edges[column - start].formUnion(run.edges) }
    }
    for (offset, edges) in edges.enumerated() {
      borders.add(edges, row: first.row, columns: start + offset...start + offset)
    }
  }
}
