/// The longest part of a list that is in ascending order.
enum IncreasingRun {
  /// The positions of a longest ascending subsequence of different numbers; takes O(n log n) time.
  static func positions(in numbers: [Int]) -> Set<Int> {
    // The position of the least number that ends a run of each length.
    var ends: [Int] = []
    var before: [Int?] = []
    for (position, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var result: Set<Int> = []
    var next = ends.last
    while let position = next {
      result.insert(position)
      next = before[position]
    }
    return result
  }
}
