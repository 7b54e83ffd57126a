import Grid
import WorkbookReading

/// The borders of the cells of a row, blank ones included, but not of those that span others.
struct RowBorders {
  struct Part {
    var columns: Range<Int>
    var edges: CellEdges
  }

  /// From left to right; only parts with a border.
  private(set) var parts: [Part] = []

  init(
    of row: borrowing TableRow, _ content: borrowing ContentReader, _ limits: ReadingLimits
  ) {
    let all = 0..<limits.columns
    for run in row.cells where run.columnsSpanned == 1 && run.rowsSpanned == 1 {
      add(run.columns.clamped(to: all), run.style ?? row.defaultStyle, content)
    }
    // The cells that a row does not list have the columns' styles too.
    let end = min(row.nextColumn, limits.columns)
    add(end..<max(end, min(content.columns.count, limits.columns)), row.defaultStyle, content)
  }

  /// Adds the borders of a style; without one, those of the columns' styles.
  private mutating func add(
    _ columns: Range<Int>, _ style: Int32?, _ content: borrowing ContentReader
  ) {
    guard !columns.isEmpty else { return }
    if let style { return add(content.styles.edges(of: style), columns) }
    content.columns.forEachStyle(over: columns) { columns, style in
      add(content.styles.edges(of: style ?? StyleTable.plain), columns)
    }
  }

  private mutating func add(_ edges: CellEdges, _ columns: Range<Int>) {
    if !edges.isEmpty { parts.append(Part(columns: columns, edges: edges)) }
  }
}
