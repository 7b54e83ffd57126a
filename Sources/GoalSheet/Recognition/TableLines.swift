import Grid

/// The lines of a form's table, and anything among them that is not a row.
struct TableLines {
  private(set) var parts: [TablePart] = []
  private(set) var skipped: [SkippedLine] = []
  /// Numbers prepared in advance, and column numbers.
  private(set) var counters: [Int] = []
  /// Texts of the form in rows of their own.
  private(set) var printed: [Int] = []
  /// The blocks that continue the texts above them.
  private(set) var continued: [Int] = []
  /// Rows below the table that hold labels and values of the header block.
  var headerRows: Set<Int> = []

  mutating func add(_ cut: RowCutter.Cut, _ binding: ColumnBinding) {
    parts.append(TablePart(binding: binding, lines: cut.lines))
    skipped += cut.skipped
    counters += cut.labels
    printed += cut.printed
  }

  /// Joins texts that continue in the next row.
  mutating func join(_ joiner: LineJoiner) {
    for index in parts.indices {
      let joined = joiner.joined(parts[index].lines)
      parts[index].lines = joined.lines
      skipped += joined.skipped
      continued += joined.continued
    }
  }

  /// The rows of `rows` above the first line and below the last.
  func rowsOutside(_ rows: Range<Int>) -> [Range<Int>] {
    let lines = parts.lazy.flatMap(\.lines)
    guard let first = lines.map(\.row).min(), let last = lines.map(\.lastRow).max() else {
      return [rows]
    }
    return [
      rows.lowerBound..<max(first, rows.lowerBound),
      min(last + 1, rows.upperBound)..<rows.upperBound,
    ]
  }
}
