extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `holds`, found by halving; the end index if there is
  /// none.
  ///
  /// The elements that do not satisfy it must all come before those that do.
  @inlinable @inline(__always)
  package func partitionPoint(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
