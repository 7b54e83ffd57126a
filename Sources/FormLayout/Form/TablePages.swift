import GoalSheet
import Grid

/// A form's rows as they stand on the worksheet and on pages.
struct TablePages {
  /// The rows that begin a page, the worksheet's rows counted from zero.
  let breaks: [Int]
  /// The worksheet's rows, in points.
  private(set) var heights: [Double]
  private let spread: SpreadRows
  /// How much lower than a multiple of the lines' distance a page's end lies, in points: a cell has
  /// a point free above its first line, and LibreOffice's lines run away from its rows by about a
  /// point a page.
  private static let firstShift = 1.6
  private static let furtherShift = 1.1

  /// - Parameters:
  ///   - heights: The points that every row needs, the table's rows last.
  ///   - header: The table's rows of labels, the last above its data.
  ///   - rows: What the table holds.
  ///   - setup: The pages.
  init(heights: [Double], header: ClosedRange<Int>, rows: GoalRows, setup: PageSetup) {
    let first = header.upperBound + 1
    let step = setup.design.text.bodySize
    // Where a page ends within a cell, it ends between two lines if every row's height is a
    // multiple of their distance.
    let isOnePage = heights.reduce(0, +) <= setup.capacity
    let wanted = heights.enumerated().map { row, height in
      isOnePage || row < first
        ? LineHeight.wholePixels(height) : (height / step).rounded(.up) * step
    }
    let spread = SpreadRows(wanted, step: step)
    self.spread = spread
    self.heights = spread.heights
    guard !isOnePage else {
      breaks = []
      return
    }
    let table = rows.indices.map { index in
      PageFlow.Row(
        pieces: Array(spread.heights[spread.rows[first + index]]),
        beginsGoal: !rows[index].continues.contains(.goal))
    }
    let start = spread.rows[header.upperBound].upperBound
    breaks = PageFlow.breaks(
      of: table, from: start, head: spread.heights[..<start].reduce(0, +),
      capacity: setup.capacity,
      repeated: header.reduce(0) { $0 + spread.heights[spread.rows[$1]].reduce(0, +) })
    var previous: Range<Int>?
    for row in breaks {
      let parted = spread.rows.first { $0.contains(row - 1) }
      self.heights[row - 1] += parted == previous ? Self.furtherShift : Self.firstShift
      previous = parted
    }
  }

  /// The worksheet's rows that a row became.
  func rows(of row: Int) -> ClosedRange<Int> {
    spread.rows[row].lowerBound...(spread.rows[row].upperBound - 1)
  }

  /// Cells over the worksheet's rows.
  func range(_ range: CellRange) -> CellRange {
    CellRange(
      rows: rows(of: range.rows.lowerBound)
        .lowerBound...rows(of: range.rows.upperBound).upperBound,
      columns: range.columns)
  }

  /// A cell over the worksheet's rows.
  ///
  /// One that a page's end passes through has its text at the top, where the end's place is known
  /// to lie between two lines.
  func cell(_ cell: PlacedCell, _ styles: inout CellStyles) -> PlacedCell {
    var cell = cell
    cell.range = range(cell.range)
    let rows = cell.range.rows
    if breaks.contains(where: { rows.lowerBound < $0 && $0 <= rows.upperBound }) {
      var style = styles[cell.style]
      style.vertical = .top
      cell.style = styles.index(of: style)
    }
    return cell
  }
}
