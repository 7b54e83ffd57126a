/// How many lines a text takes in a cell of a given width.
///
/// Never says fewer lines than a spreadsheet makes of the text.
package struct TextMeasurer: Sendable {
  /// The room for text, in halves of the font's em.
  private let capacity: Int

  /// A measurer for text of `size` points in a room of `width` points.
  package init(width: Double, size: Double) {
    self.capacity = max(2, Int((width * 2 / size).rounded(.down)))
  }

  /// The number of lines of `text`, at least one.
  package func lineCount(of text: String) -> Int {
    var lines = LineCounter(capacity: capacity)
    for scalar in text.unicodeScalars {
      let kind = LineBreaking.kind(of: scalar)
      lines.add(kind, width: kind == .combining ? 0 : FontWidths.halfEms(of: scalar))
    }
    return lines.count
  }
}

/// Fills lines from left to right and counts them.
private struct LineCounter {
  let capacity: Int
  /// Lines begun.
  private(set) var count = 1
  /// What stands on the line.
  private var used = 0
  /// What stands on the line after the last place where it may end.
  private var sinceBreak = 0
  /// Whether the line may end somewhere before its last piece.
  private var hasBreak = false
  private var previous: LineBreaking.Class?

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func add(_ kind: LineBreaking.Class, width: Int) {
    switch kind {
    case .newline:
      count += 1
      used = 0
      sinceBreak = 0
      hasBreak = false
      previous = nil
    case .combining:
      break
    default:
      addVisible(kind, width: width)
      previous = kind
    }
  }

  private mutating func addVisible(_ kind: LineBreaking.Class, width: Int) {
    if let previous, LineBreaking.allowsBreak(after: previous, before: kind) {
      hasBreak = true
      sinceBreak = 0
    }
    // A blank at a line's end hangs over it.
    guard kind != .space || used + width <= capacity else {
      used = capacity
      sinceBreak = 0
      hasBreak = true
      return
    }
    if used + width > capacity, used > 0 {
      count += 1
      // The piece that may not be parted moves to the next line; one too long for any line is
      // parted where the line is full.
      used = hasBreak ? sinceBreak : 0
      sinceBreak = used
      hasBreak = false
    }
    used += width
    sinceBreak += width
  }
}
