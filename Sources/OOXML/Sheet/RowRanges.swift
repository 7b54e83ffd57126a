/// Rows in the order in which they were found, with adjacent ones joined.
struct RowRanges {
  private(set) var ranges: [ClosedRange<Int>] = []

  mutating func add(_ row: Int) {
    if let last = ranges.last {
      if last.contains(row) { return }
      if last.upperBound == row - 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
        return
      }
    }
    ranges.append(row...row)
  }

  /// The rows below `count` that are not in any of the ranges.
  func complement(below count: Int) -> [ClosedRange<Int>] {
    var rest: [ClosedRange<Int>] = []
    var next = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { rest.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next < count { rest.append(next...count - 1) }
    return rest
  }
}
