/// A line of the table that is no row, and why.
struct SkippedLine {
  let reason: LineReason
  /// The blocks of the line, from left to right.
  let blocks: [Int]
}
