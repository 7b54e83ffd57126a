/// Heights of rows that hold what must stand in them.
///
/// A cell over several rows needs its height of all of them together; what is missing is added to
/// the last rows first, and no row ever becomes lower.
struct RowHeights {
  /// The most points that a row of Excel can have.
  static let limit = 409.0

  /// In points.
  private(set) var heights: [Double]
  private var needs: [(rows: ClosedRange<Int>, height: Double)] = []

  /// Rows with their least heights.
  init(minimum: [Double]) {
    self.heights = minimum
  }

  /// Notes that a cell over `rows` needs `height` points.
  mutating func require(_ height: Double, of rows: ClosedRange<Int>) {
    if rows.count == 1 {
      heights[rows.lowerBound] = max(heights[rows.lowerBound], height)
    } else {
      needs.append((rows, height))
    }
  }

  /// Grows the rows until every need is met.
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
      // All rows are as high as rows get: the last one will be spread over several.
      if missing > 0 { heights[need.rows.upperBound] += missing }
    }
    needs = []
  }
}
