/// Divides a table among pages.
///
/// A goal stays on one page where it fits one, else a row does; only a row that is higher than a
/// page is parted.
struct PageFlow {
  /// A row of the table.
  struct Row {
    /// The heights of the worksheet's rows that it takes, in points.
    var pieces: [Double]
    /// Whether a goal begins with it.
    var beginsGoal: Bool

    var height: Double { pieces.reduce(0, +) }
  }

  /// The points of the worksheet that a page has room for.
  let capacity: Double
  /// The height of the rows repeated at the top of every page but the first.
  let repeated: Double

  private var used: Double
  /// Index of the worksheet's row that comes next.
  private var next: Int
  /// Whether the page holds any of the table's rows.
  private var isBegun = false
  private var breaks: [Int] = []

  /// The rows that begin a page, the worksheet's rows counted from zero.
  ///
  /// - Parameters:
  ///   - rows: The table's rows.
  ///   - first: The worksheet's row in which the table's first one stands.
  ///   - head: The height of the rows above it.
  ///   - capacity: The points of the worksheet that a page has room for.
  ///   - repeated: The height of the rows repeated on every further page.
  /// - Returns: Indices in order; none where everything fits the first page.
  static func breaks(
    of rows: [Row], from first: Int, head: Double, capacity: Double, repeated: Double
  ) -> [Int] {
    var flow = PageFlow(capacity: capacity, repeated: repeated, used: head, next: first)
    var start = rows.startIndex
    while start < rows.endIndex {
      let end = rows[(start + 1)...].firstIndex(where: \.beginsGoal) ?? rows.endIndex
      flow.add(goal: rows[start..<end])
      start = end
    }
    return flow.breaks
  }

  private init(capacity: Double, repeated: Double, used: Double, next: Int) {
    self.capacity = capacity
    self.repeated = repeated
    self.used = used
    self.next = next
  }

  private mutating func add(goal rows: ArraySlice<Row>) {
    let height = rows.reduce(0) { $0 + $1.height }
    // A first page with a header and nothing below helps nobody.
    if used + height > capacity, isBegun, repeated + height <= capacity { breakPage() }
    for row in rows { add(row) }
  }

  private mutating func add(_ row: Row) {
    if used + row.height > capacity, repeated + row.height <= capacity { breakPage() }
    for piece in row.pieces {
      if used + piece > capacity, isBegun { breakPage() }
      used += piece
      next += 1
      isBegun = true
    }
  }

  private mutating func breakPage() {
    breaks.append(next)
    used = repeated
    isBegun = false
  }
}
