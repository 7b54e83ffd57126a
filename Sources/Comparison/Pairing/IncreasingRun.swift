import Bytes

/// The longest part of a list that is in ascending order.
enum IncreasingRun {
  /// The positions of a longest ascending subsequence of different numbers; takes O(n log n) time.
  static func positions(in numbers: [Int]) -> Set<Int> {
    // The position of the least number that ends a run of each length.
    var ends: [Int] = []
    var before: [Int?] = []
    for (position, number) in numbers.enumerated() {
      let length = ends.partitionPoint { numbers[$0] >= number }
      before.append(length > 0 ? ends[length - 1] : nil)
      if length == ends.count { ends.append(position) } else { ends[length] = position }
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
