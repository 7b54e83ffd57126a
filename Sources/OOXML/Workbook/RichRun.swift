import Grid

/// A part of a string whose runs have their own fonts.
struct RichRun: Hashable, Sendable {
  /// UTF-8 offsets into the string; never empty.
  var range: Range<Int>
  /// `nil` if the run names no font, so the cell's own applies.
  var style: TextRun.Style?
}

extension [RichRun] {
  /// Adds a run, joining it with the previous one if both have the same style.
  mutating func add(_ range: Range<Int>, _ style: TextRun.Style?) {
    guard !range.isEmpty else { return }
    if let last, last.style == style, last.range.upperBound == range.lowerBound {
      self[count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      append(RichRun(range: range, style: style))
    }
  }

  /// The parts of a cell that are struck through, superscript or subscript.
  ///
  /// `cell` may display the string with characters that its number format added around it; `font`
  /// is the style of the cell's own font.
  func runs(in cell: Cell, font: TextRun.Style) -> [TextRun] {
    let length = cell.text.utf8.count
    guard length > 0 else { return [] }
    guard !isEmpty, let start = offset(in: cell) else {
      return font.isEmpty ? [] : [TextRun(0..<length, font)]
    }
    var shown: [RichRun] = []
    shown.add(0..<start, font)
    var end = start
    for run in self {
      shown.add(start + run.range.lowerBound..<start + run.range.upperBound, run.style ?? font)
      end = start + run.range.upperBound
    }
    shown.add(end..<Swift.max(end, length), font)
    return shown.compactMap { run in
      guard let style = run.style, !style.isEmpty else { return nil }
      return TextRun(run.range, style)
    }
  }

  /// Where the stored string begins in the displayed text.
  private func offset(in cell: Cell) -> Int? {
    guard case .text(let stored) = cell.value else { return nil }
    if stored == cell.text { return 0 }
    return cell.text.firstRange(of: stored).map {
      cell.text.utf8.distance(from: cell.text.startIndex, to: $0.lowerBound)
    }
  }
}
