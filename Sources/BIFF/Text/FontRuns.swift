import Grid

/// Finds the parts of a text whose fonts change its meaning.
struct FontRuns {
  private let runs: [(start: Int, style: TextRun.Style)]

  init(_ runs: [FontRun], _ styles: StyleTable) {
    self.runs = runs.map { ($0.start, styles.font($0.font)) }
  }

  /// The parts of a cell's text that are struck through, superscript or subscript.
  ///
  /// The style of the cell's `own` font applies up to the first run.
  func shown(in cell: Cell, own: TextRun.Style) -> [TextRun] {
    let end = cell.text.utf8.count
    let offset = self.offset(in: cell)
    var shown: [TextRun] = []
    var start = 0
    var style = own
    for run in runs where offset != nil {
      let next = min(run.start + (offset ?? 0), end)
      Self.add(start..<max(next, start), style, to: &shown)
      start = max(next, start)
      style = run.style
    }
    Self.add(start..<end, style, to: &shown)
    return shown
  }

  /// Where the stored text begins in the displayed text; `nil` if it is not displayed.
  private func offset(in cell: Cell) -> Int? {
    guard case .text(let stored) = cell.value, !runs.isEmpty else { return nil }
    if stored == cell.text { return 0 }
    return cell.text.firstRange(of: stored).map {
      cell.text.utf8.distance(from: cell.text.startIndex, to: $0.lowerBound)
    }
  }

  private static func add(
    _ range: Range<Int>, _ style: TextRun.Style, to runs: inout [TextRun]
  ) {
    guard !range.isEmpty, !style.isEmpty else { return }
    if let last = runs.last, last.style == style, last.range.upperBound == range.lowerBound {
      runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      runs.append(TextRun(range, style))
    }
  }
}
