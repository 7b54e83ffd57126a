/// Rows or columns as ranges, with adjacent ones joined.
struct RowRanges {
  private(set) var ranges: [ClosedRange<Int>] = []

  mutating func add(_ row: Int) { add(row...row) }

  mutating func add(_ range: ClosedRange<Int>) {
    if let last = ranges.last, last.upperBound == range.lowerBound - 1 {
      ranges[ranges.count - 1] = last.lowerBound...range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The ranges in order, with touching ones joined.
  var sorted: [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The rows below `count` that are not in any of the ranges.
  func complement(below count: Int) -> RowRanges {
    var rest = RowRanges()
    var next = 0
    for range in sorted {
      if range.lowerBound > next { rest.add(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next < count { rest.add(next...count - 1) }
    return rest
  }
}
