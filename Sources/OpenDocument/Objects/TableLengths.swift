/// The heights of a table's rows, or the widths of its columns, in millimetres.
struct TableLengths {
  private var runs: [(count: Int, length: Double)] = []
  /// The length of rows or columns that say nothing.
  private let usual: Double

  init(usual: Double) { self.usual = usual }

  /// Adds rows or columns behind those there are.
  mutating func append(count: Int, length: Double?) {
    let length = length ?? usual
    if let last = runs.last, last.length == length {
      runs[runs.count - 1].count += count
    } else {
      runs.append((count, length))
    }
  }

  /// The row or column at a distance from the table's start; below `limit`.
  func index(at distance: Double, limit: Int) -> Int {
    var rest = max(distance, 0)
    var index = 0
    for run in runs {
      let total = run.length * Double(run.count)
      if rest < total { return min(index + Int(rest / run.length), limit - 1) }
      rest -= total
      index += run.count
    }
    return min(index + Int(min(rest / usual, Double(limit))), limit - 1)
  }
}
