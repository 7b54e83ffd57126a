import FormTemplate
import GoalSheet
import Grid
import TextMeasuring
import XLSXWriting

/// The rows of a form on the worksheet and on its pages.
struct TablePages {
  /// The worksheet rows, counted from zero, that begin a page.
  let breaks: [Int]
  /// The heights of the worksheet rows, in points.
  private(set) var heights: [Double]
  private let spread: SpreadRows
  /// How far below a multiple of the line spacing a page ends, in points.
  ///
  /// A cell leaves about a point above its first line, and LibreOffice's lines drift away from its
  /// rows by about a point on each page.
  private static let firstShift = 1.6
  private static let furtherShift = 1.1

  /// - Parameters:
  ///   - heights: The height that each row needs, in points; the rows of the table come last.
  ///   - header: The label rows of the table, directly above its data.
  ///   - rows: The content of the table.
  ///   - setup: The page settings.
  init(heights: [Double], header: ClosedRange<Int>, rows: GoalRows, setup: PageSetup) {
    let first = header.upperBound + 1
    let step = setup.design.text.bodySize
    // A page that ends within a cell ends between two lines if every row height is a multiple of
    // the line spacing.
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

  /// The worksheet rows of a row.
  func rows(of row: Int) -> ClosedRange<Int> {
    spread.rows[row].lowerBound...(spread.rows[row].upperBound - 1)
  }

  /// A range of rows as a range of worksheet rows.
  func range(_ range: CellRange) -> CellRange {
    CellRange(
      rows: rows(of: range.rows.lowerBound)
        .lowerBound...rows(of: range.rows.upperBound).upperBound,
      columns: range.columns)
  }

  /// A cell on its worksheet rows.
  ///
  /// A cell that is split by a page break gets its text aligned to the top, so that the break is
  /// known to fall between two lines.
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
