/// Finds row heights that fit the content of every cell.
///
/// A cell that spans several rows needs its height from all of them together. What is missing is
/// added to the last row first; no row is ever made lower.
struct RowHeights {
  /// The greatest height of a row in Excel, in points.
  static let limit = 409.0

  /// In points.
  private(set) var heights: [Double]
  private var needs: [(rows: ClosedRange<Int>, height: Double)] = []

  /// Rows with their minimum heights.
  init(minimum: [Double]) {
    self.heights = minimum
  }

  /// Records that a cell that spans `rows` needs `height` points.
  mutating func require(_ height: Double, of rows: ClosedRange<Int>) {
    if rows.count == 1 {
      heights[rows.lowerBound] = max(heights[rows.lowerBound], height)
    } else {
      needs.append((rows, height))
    }
  }

  /// Increases the heights until every cell fits.
  mutating func solve() {
    for need in needs.sorted(by: {
      ($0.rows.upperBound, $1.rows.lowerBound) < ($1.rows.upperBound, $0.rows.lowerBound)
    }) {
      var missing = need.height - heights[need.rows].reduce(0, +)
      for row in need.rows.reversed() where missing > 0 {
        let growth = min(missing, max(0, Self.limit - heights[row]))
        heights[row] += growth
        missing -= growth
      }
      // All rows have the greatest height: the last one will be spread over several.
      if missing > 0 { heights[need.rows.upperBound] += missing }
    }
    needs = []
  }
}
