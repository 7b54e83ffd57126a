import Grid

/// Reads a form's legend, which is outside the lines of its table.
///
/// - SeeAlso: SPEC section 2, "Text"
struct LegendReader {
  let map: SheetMap
  let legend: LegendText

  /// The entries in some rows; their cells are claimed.
  func entries(in rows: [Range<Int>], into findings: inout FormFindings) -> [LegendText.Entry] {
    var entries: [LegendText.Entry] = []
    for range in rows {
      for index in map.blocks(in: range) where !findings.claimed.contains(index) {
        if map.blocks[index].isBlank { continue }
        if let found = legend.entries(in: map.blocks[index].text) {
          add(found, [index], to: &entries, &findings)
        } else if let (entry, meaning) = entryInTwoCells(index, findings) {
          add([entry], [index, meaning], to: &entries, &findings)
        }
      }
    }
    return entries
  }

  private func add(
    _ found: [LegendText.Entry], _ blocks: [Int], to entries: inout [LegendText.Entry],
    _ findings: inout FormFindings
  ) {
    let isNew = found.allSatisfy { new in
      new.mark == nil || !entries.contains { $0.mark == new.mark }
    }
    guard isNew else { return }
    entries += found
    for index in blocks {
      findings.claim(index)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .legend)
    }
  }

  /// ○ and 達成 in neighbouring cells.
  private func entryInTwoCells(
    _ index: Int, _ findings: FormFindings
  ) -> (LegendText.Entry, meaning: Int)? {
    let sign = map.blocks[index].text
    guard LegendText.mayBeSign(sign), let next = nextText(after: index),
      !findings.claimed.contains(next),
      let entry = legend.entry(sign: sign, meaning: map.blocks[next].text)
    else { return nil }
    return (entry, next)
  }

  /// The next text in the row of a block.
  private func nextText(after index: Int) -> Int? {
    var next = index + 1
    while next < map.blocks.count, map.blocks[next].reference.row == map.blocks[index].reference.row
    {
      if !map.blocks[next].isBlank { return next }
      next += 1
    }
    return nil
  }
}
