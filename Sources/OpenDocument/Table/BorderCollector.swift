import Grid

/// Borders as they are found: cell by cell along the rows, and around merged ranges, which reach
/// into rows that come later.
struct BorderCollector {
  private struct Part {
    var row: Int
    var columns: Range<Int>
    var edges: CellEdges
  }

  private var parts: [Part] = []
  /// Whether each part comes behind the one before it.
  private var isSorted = true

  mutating func add(_ edges: CellEdges, row: Int, columns: Range<Int>) {
    guard !edges.isEmpty, !columns.isEmpty else { return }
    if let last = parts.last {
      if last.row == row, last.columns.upperBound == columns.lowerBound, last.edges == edges {
        parts[parts.count - 1].columns = last.columns.lowerBound..<columns.upperBound
        return
      }
      isSorted =
        isSorted && (last.row, last.columns.upperBound) <= (row, columns.lowerBound)
    }
    parts.append(Part(row: row, columns: columns, edges: edges))
  }

  /// Adds the borders of a merged range: its first cell's style counts for all of it.
  mutating func add(_ edges: CellEdges, around range: CellRange) {
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

  /// All of them; where two are of one cell, it has both.
  func borders() -> Borders {
    var borders = Borders()
    guard !isSorted else {
      for part in parts {
        borders.add(part.edges, row: part.row, columns: closed(part.columns))
      }
      return borders
    }
    let sorted = parts.sorted { ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound) }
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].row == sorted[start].row { end += 1 }
      addRow(sorted[start..<end], to: &borders)
      start = end
    }
    return borders
  }

  /// Adds the parts of one row, which may overlap.
  private func addRow(_ parts: ArraySlice<Part>, to borders: inout Borders) {
    guard let first = parts.first else { return }
    let end = parts.reduce(0) { max($0, $1.columns.upperBound) }
    let start = first.columns.lowerBound
    var edges: [CellEdges] = Array(repeating: [], count: end - start)
    for part in parts {
      for column in part.columns { edges[column - start].formUnion(part.edges) }
    }
    var column = 0
    while column < edges.count {
      var next = column
      while next < edges.count, edges[next] == edges[column] { next += 1 }
      borders.add(
        edges[column], row: first.row, columns: start + column...start + next - 1)
      column = next
    }
  }

  private func closed(_ columns: Range<Int>) -> ClosedRange<Int> {
    columns.lowerBound...columns.upperBound - 1
  }
}
