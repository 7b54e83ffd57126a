import Grid
import TextMeasuring
import XLSXWriting

/// Places cells on a worksheet and collects the height that each needs.
struct WorksheetBuilder {
  let columnWidths: [Double]
  private(set) var cells: [PlacedCell] = []
  private(set) var styles = CellStyles()
  /// For each column, the style of the last cell that begins there.
  private var lastStyles: [Int]
  private var minimumHeights: [Double] = []
  /// The heights that cells need, in points.
  private var needs: [(rows: ClosedRange<Int>, height: Double)] = []

  init(columnWidths: [Double]) {
    self.columnWidths = columnWidths
    lastStyles = columnWidths.map { _ in 0 }
  }

  /// The number of rows.
  var rowCount: Int { minimumHeights.count }

  /// Adds a row at the bottom and returns its index.
  @discardableResult
  mutating func addRow(minimumHeight: Double) -> Int {
    minimumHeights.append(minimumHeight)
    return minimumHeights.count - 1
  }

  /// Places a cell that shows `text`.
  ///
  /// A number that is too wide for its cell becomes text, which wraps.
  mutating func place(_ text: CellText, at range: CellRange, _ style: CellStyle) {
    let room = ColumnWidth.room(columnWidths[range.columns])
    if text.isNumber,
      TextMeasurer(width: room * Self.safeShare, size: style.size).lineCount(of: text.text) > 1
    {
      return place(CellText(text: text.text), at: range, style)
    }
    var style = style
    style.numberFormat = text.numberFormat
    let column = range.columns.lowerBound
    lastStyles[column] = styles.index(of: style, guess: lastStyles[column])
    cells.append(PlacedCell(range, text.content, style: lastStyles[column]))
    let height =
      style.wraps
      ? LineHeight.height(of: text.text, size: style.size, room: room)
      : LineHeight.height(lines: 1, size: style.size)
    needs.append((range.rows, height))
  }

  mutating func place(_ text: String, at range: CellRange, _ style: CellStyle) {
    place(CellText(text: text), at: range, style)
  }

  /// The heights of the rows, in points, so that every cell fits; may exceed Excel's limit.
  func heights() -> [Double] {
    var heights = RowHeights(minimum: minimumHeights)
    for need in needs { heights.require(need.height, of: need.rows) }
    heights.solve()
    return heights.heights
  }

  /// How much of the width of a cell a number may fill: at some zoom levels Excel draws it a little
  /// wider.
  private static let safeShare = 0.92
}
