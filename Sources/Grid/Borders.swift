import Bytes

/// The borders of a worksheet's cells, blank cells included.
///
/// Neighbouring cells with the same borders are stored as one run, so a ruled table takes a few
/// runs per row. A line between two cells may be stored with either of them; ``edges(of:)``
/// returns it for both.
public struct Borders: Hashable, Sendable {
  /// Adjacent cells in a row that have the same borders.
  package struct Run: Hashable, Sendable {
    package var row: Int
    package var columns: ClosedRange<Int>
    package var edges: CellEdges

    package init(row: Int, columns: ClosedRange<Int>, edges: CellEdges) {
      self.row = row
      self.columns = columns
      self.edges = edges
    }
  }

  /// In row order; runs do not overlap.
  package private(set) var runs: [Run] = []

  /// No borders.
  public init() {}

  /// Whether no cell has a border.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds the borders of adjacent cells in one row.
  ///
  /// Adding cells in row order takes constant time. A cell added twice, or out of order, gets both
  /// sets of edges.
  public mutating func add(_ edges: CellEdges, row: Int, columns: ClosedRange<Int>) {
    guard !edges.isEmpty else { return }
    if let last = runs.last {
      if last.row == row, last.columns.upperBound + 1 == columns.lowerBound, last.edges == edges {
        runs[runs.count - 1].columns = last.columns.lowerBound...columns.upperBound
        return
      }
      guard (last.row, last.columns.upperBound) < (row, columns.lowerBound) else {
        insert(edges, row: row, columns: columns)
        return
      }
    }
    runs.append(Run(row: row, columns: columns, edges: edges))
  }

  /// Adds the borders of one cell.
  public mutating func add(_ edges: CellEdges, to cell: CellReference) {
    add(edges, row: cell.row, columns: cell.column...cell.column)
  }

  /// The borders visible around a cell, including those stored with its neighbours.
  public func edges(of cell: CellReference) -> CellEdges {
    var edges = own(row: cell.row, column: cell.column)
    if own(row: cell.row - 1, column: cell.column).contains(.bottom) { edges.insert(.top) }
    if own(row: cell.row + 1, column: cell.column).contains(.top) { edges.insert(.bottom) }
    if own(row: cell.row, column: cell.column - 1).contains(.right) { edges.insert(.left) }
    if own(row: cell.row, column: cell.column + 1).contains(.left) { edges.insert(.right) }
    return edges
  }

  /// The borders of the columns that `isIncluded` accepts.
  func filtered(_ isIncluded: (Int) -> Bool) -> Borders {
    var result = Borders()
    for run in runs {
      for column in run.columns where isIncluded(column) {
        result.add(run.edges, row: run.row, columns: column...column)
      }
    }
    return result
  }

  /// The edges stored with a cell itself; none for a cell that the file omits.
  package func own(row: Int, column: Int) -> CellEdges {
    let index = firstRun(endingAt: row, column)
    guard runs.indices.contains(index), runs[index].row == row,
      runs[index].columns.contains(column)
    else { return [] }
    return runs[index].edges
  }

  /// The index of the first run that ends at or after a cell.
  private func firstRun(endingAt row: Int, _ column: Int) -> Int {
    runs.partitionPoint { ($0.row, $0.columns.upperBound) >= (row, column) }
  }

  private mutating func insert(_ edges: CellEdges, row: Int, columns: ClosedRange<Int>) {
    let first = firstRun(endingAt: row, columns.lowerBound)
    var last = first
    while last < runs.count, runs[last].row == row,
      runs[last].columns.lowerBound <= columns.upperBound
    {
      last += 1
    }
    // Cut into pieces, each covered by one old run or by none.
    var pieces: [Run] = []
    var next = columns.lowerBound
    for run in runs[first..<last] {
      if run.columns.lowerBound < columns.lowerBound {
        pieces.append(
          Run(row: row, columns: run.columns.lowerBound...columns.lowerBound - 1, edges: run.edges))
      }
      if next < run.columns.lowerBound {
        pieces.append(Run(row: row, columns: next...run.columns.lowerBound - 1, edges: edges))
      }
      let shared = run.columns.clamped(to: columns)
      pieces.append(Run(row: row, columns: shared, edges: run.edges.union(edges)))
      if run.columns.upperBound > columns.upperBound {
        pieces.append(
          Run(row: row, columns: columns.upperBound + 1...run.columns.upperBound, edges: run.edges))
      }
      next = shared.upperBound + 1
    }
    if next <= columns.upperBound {
      pieces.append(Run(row: row, columns: next...columns.upperBound, edges: edges))
    }
    runs.replaceSubrange(first..<last, with: pieces)
  }
}
