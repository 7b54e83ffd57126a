/// A line of the table that is not a row, and why.
struct SkippedLine {
  let reason: LineReason
  /// The blocks of the line, from left to right.
  let blocks: [Int]
}
