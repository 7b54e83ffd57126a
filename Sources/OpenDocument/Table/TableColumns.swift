import Bytes
import WorkbookReading

/// The columns of a table, as far as they are declared.
struct TableColumns {
  /// Equal columns side by side.
  struct Run {
    var columns: Range<Int>
    /// The style of cells that name none.
    var style: Int32?
  }

  private(set) var runs: [Run] = []
  private(set) var hidden = RowRanges()
  /// How many columns are declared.
  private(set) var count = 0

  /// Adds columns behind those there are; what lies beyond `limit` is left out.
  mutating func append(count more: Int, style: Int32?, isHidden: Bool, limit: Int) {
    let columns = min(count, limit)..<min(count + more, limit)
    count += more
    guard !columns.isEmpty else { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].columns = last.columns.lowerBound..<columns.upperBound
    } else {
      runs.append(Run(columns: columns, style: style))
    }
    if isHidden { hidden.add(columns.lowerBound...columns.upperBound - 1) }
  }

  /// Calls `body` for the columns that `columns` is made of, with the style of cells that name none.
  func forEachStyle(over columns: Range<Int>, _ body: (Range<Int>, Int32?) -> Void) {
    var next = columns.lowerBound
    var index = firstRun(endingBehind: next)
    while next < columns.upperBound {
      guard index < runs.count else { return body(next..<columns.upperBound, nil) }
      let end = min(runs[index].columns.upperBound, columns.upperBound)
      body(next..<end, runs[index].style)
      next = end
      index += 1
    }
  }

  /// The style of one column's cells.
  func style(of column: Int) -> Int32? {
    let index = firstRun(endingBehind: column)
    return index < runs.count ? runs[index].style : nil
  }

  private func firstRun(endingBehind column: Int) -> Int {
    runs.partitionPoint { $0.columns.upperBound > column }
  }
}
