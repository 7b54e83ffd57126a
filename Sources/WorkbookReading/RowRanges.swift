/// Rows or columns as ranges in the order in which they are found, with touching ones joined.
package struct RowRanges {
  package private(set) var ranges: [ClosedRange<Int>] = []

  package init() {}

  package mutating func add(_ row: Int) { add(row...row) }

  package mutating func add(_ range: ClosedRange<Int>) {
    guard let last = ranges.last, last.lowerBound <= range.lowerBound,
      last.upperBound + 1 >= range.lowerBound
    else { return ranges.append(range) }
    ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
  }

  /// The ranges from first to last, with touching ones joined.
  package var sorted: [ClosedRange<Int>] {
    var result = RowRanges()
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { result.add(range) }
    return result.ranges
  }

  /// The rows below `count` that are not in any of the ranges.
  package func complement(below count: Int) -> RowRanges {
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
