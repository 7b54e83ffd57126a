import GoalSheet
import Grid

/// The labels of a blank form with the cells on their right, or below them, and the blocks that they form.
struct CardPairs {
  struct Pair {
    var label: FormSheet.Block
    var value: CellRange
    /// The label without the number of its block.
    var name: String
    /// The name's key.
    var key: String
    var isBeside: Bool
  }

  private let pairs: [Pair]
  private let labels: KnownLabels

  /// The fewest labels of a block, and the fewest rows over which they are.
  private static let leastLabels = 3

  init(_ sheet: FormSheet, _ labels: KnownLabels) {
    self.labels = labels
    pairs = sheet.blocks.compactMap { Self.pair($0, sheet) }.sorted {
      $0.label.range.topLeft < $1.label.range.topLeft
    }
  }

  private static func pair(_ block: FormSheet.Block, _ sheet: FormSheet) -> Pair? {
    let name = NumberedLabel.words(block.text)
    guard let key = LabelKey.key(of: name), sheet.isEnclosed(block.range.topLeft),
      !DraftPrompt.isValuePrompt(block.text), !DraftLine.isInstruction(block.text)
    else { return nil }
    func isOpen(_ range: CellRange) -> Bool {
      sheet.isEnclosed(range.topLeft)
        && sheet.text(at: range.topLeft).map(DraftPrompt.isValuePrompt) ?? true
    }
    let right = sheet.range(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1))
    if isOpen(right) {
      return Pair(label: block, value: right, name: name, key: key, isBeside: true)
    }
    let below = sheet.range(
      at: CellReference(
        row: block.range.rows.upperBound + 1, column: block.range.columns.lowerBound))
    guard isOpen(below), below.columns == block.range.columns else { return nil }
    return Pair(label: block, value: below, name: name, key: key, isBeside: false)
  }

  /// The blocks that follow one another with the same labels.
  var repeated: [[Pair]]? {
    for start in pairs.indices {
      let longest = (pairs.count - start) / 2
      guard longest >= Self.leastLabels else { return nil }
      // 目標 and 実績 in the lines of a table are no block.
      if (1..<Self.leastLabels).contains(where: { areSame(start, start + $0, $0) }) { continue }
      for length in Self.leastLabels...longest where areSame(start, start + length, length) {
        var blocks = [Array(pairs[start..<start + length])]
        var next = start + length
        while next + length <= pairs.count, areSame(start, next, length) {
          blocks.append(Array(pairs[next..<next + length]))
          next += length
        }
        if isCard(blocks[0]) { return blocks }
      }
    }
    return nil
  }

  /// The only block: from the first label of the table of the official form on.
  var alone: [[Pair]]? {
    guard let first = pairs.firstIndex(where: { isOfTable($0.name) }) else { return nil }
    let block = Array(pairs[first...])
    return isCard(block) ? [block] : nil
  }

  private func areSame(_ a: Int, _ b: Int, _ length: Int) -> Bool {
    guard b + length <= pairs.count else { return false }
    let offset = pairs[b].label.range.rows.lowerBound - pairs[a].label.range.rows.lowerBound
    return offset > 0
      && (0..<length).allSatisfy { index in
        let (one, other) = (pairs[a + index], pairs[b + index])
        return one.key == other.key
          && one.label.range.columns == other.label.range.columns
          && one.label.range.rows.lowerBound + offset == other.label.range.rows.lowerBound
      }
  }

  /// Whether labels are those of a goal, and not in one row as those of a table.
  private func isCard(_ block: [Pair]) -> Bool {
    let rows = Dictionary(grouping: block) { $0.label.range.rows.lowerBound }
    return rows.count >= Self.leastLabels && rows.values.allSatisfy { $0.count * 2 <= block.count }
      && block.count(where: \.isBeside) * 3 > block.count
      && block.contains { isOfTable($0.name) }
  }

  private func isOfTable(_ name: String) -> Bool {
    if case .column? = labels.finding(name)?.meaning { return true }
    return name.contains("目標") && !name.hasSuffix("日")
  }
}
