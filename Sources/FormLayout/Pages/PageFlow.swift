/// Divides a table among pages.
///
/// A goal stays on one page if it fits, otherwise each row does; only a row higher than a page is
/// split.
struct PageFlow {
  /// A row of the table.
  struct Row {
    /// The heights of its worksheet rows, in points.
    var pieces: [Double]
    /// Whether it is the first row of a goal.
    var beginsGoal: Bool

    var height: Double { pieces.reduce(0, +) }
  }

  /// How many points of the worksheet fit on a page.
  let capacity: Double
  /// The height of the rows repeated at the top of every page but the first.
  let repeated: Double

  private var used: Double
  /// The index of the next worksheet row.
  private var next: Int
  /// Whether the page already holds a row of the table.
  private var isBegun = false
  private var breaks: [Int] = []

  /// The worksheet rows, counted from zero, that begin a page.
  ///
  /// - Parameters:
  ///   - rows: The table's rows.
  ///   - first: The worksheet row of the first row of the table.
  ///   - head: The height of the rows above it.
  ///   - capacity: How many points of the worksheet fit on a page.
  ///   - repeated: The height of the rows repeated on every further page.
  /// - Returns: Indices in ascending order; empty if everything fits on the first page.
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
    // A first page with nothing but a header is of no use.
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
