import Grid

/// Reads a form's legend, which is outside the lines of its table.
///
/// - SeeAlso: SPEC section 2, "Text"
struct LegendReader {
  let map: SheetMap
  let legend: LegendText

  /// The entries in some rows; their cells are claimed.
  func entries(in rows: [Range<Int>], into findings: inout FormFindings) -> [LegendText.Entry] {
    var found = Found()
    for range in rows {
      for index in map.blocks(in: range) where !findings.claimed.contains(index) {
        if map.blocks[index].isBlank { continue }
        if let entries = legend.entries(in: map.blocks[index].text) {
          add(entries, [index], to: &found, &findings)
        } else if let (entry, meaning) = entryInTwoCells(index, findings) {
          add([entry], [index, meaning], to: &found, &findings)
        }
      }
    }
    if !found.cells.isEmpty {
      addDoubtful(in: rows, to: &found, &findings)
      claimTitle(in: rows, of: found, &findings)
    }
    found.cells.sort { $0.block < $1.block }
    reportContradictions(of: found, &findings)
    return found.cells.flatMap(\.entries)
  }

  /// Reports signs that the legend explains twice, with different meanings.
  private func reportContradictions(of found: Found, _ findings: inout FormFindings) {
    guard found.cells.contains(where: { !$0.entries.allSatisfy(\.isUsual) }) else { return }
    var known: [String: LegendText.Entry] = [:]
    for cell in found.cells {
      for entry in cell.entries where entry.mark != nil {
        let key = MarkText.key(of: entry.sign)
        guard let other = known[key] else {
          known[key] = entry
          continue
        }
        guard other.mark != entry.mark else { continue }
        findings.report(
          .legendContradicts(entry.sign, [other.meaning, entry.meaning]),
          at: map.blocks[cell.block].reference)
      }
    }
  }

  /// The entries found, each with the first of its cells.
  private struct Found {
    var cells: [(block: Int, entries: [LegendText.Entry])] = []

    func has(_ mark: Mark) -> Bool {
      cells.contains { $0.entries.contains { $0.mark == mark } }
    }
  }

  private func add(
    _ entries: [LegendText.Entry], _ blocks: [Int], to found: inout Found,
    _ findings: inout FormFindings
  ) {
    guard let first = blocks.first,
      entries.allSatisfy({ $0.mark.map { !found.has($0) } ?? true })
    else { return }
    found.cells.append((first, entries))
    for index in blocks {
      findings.claim(index)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .legend)
    }
  }

  /// Adds entries that are told from other texts only by those around them.
  private func addDoubtful(
    in rows: [Range<Int>], to found: inout Found, _ findings: inout FormFindings
  ) {
    var isGrowing = true
    while isGrowing {
      let before = found.cells.count
      for index in rows.flatMap({ map.blocks(in: $0) }) where !findings.claimed.contains(index) {
        guard !map.blocks[index].isBlank, isBeside(index, found),
          let entry = legend.doubtfulEntry(in: map.blocks[index].text)
        else { continue }
        add([entry], [index], to: &found, &findings)
      }
      isGrowing = found.cells.count > before
    }
  }

  /// Claims a text above or beside the entries that only says what they are: 評価基準.
  private func claimTitle(
    in rows: [Range<Int>], of found: Found, _ findings: inout FormFindings
  ) {
    for index in rows.flatMap({ map.blocks(in: $0) }) where !findings.claimed.contains(index) {
      guard legend.isTitle(map.blocks[index].text), isBeside(index, found) else { continue }
      findings.claim(index)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .legend)
    }
  }

  /// Whether a cell is above, below or beside an entry.
  private func isBeside(_ index: Int, _ found: Found) -> Bool {
    let range = map.blocks[index].range
    return found.cells.contains { cell in
      let other = map.blocks[cell.block].range
      let isBelow = range.rows.lowerBound == other.rows.upperBound + 1
      let isAbove = range.rows.upperBound + 1 == other.rows.lowerBound
      return range.rows.overlaps(other.rows)
        || range.columns.overlaps(other.columns) && (isAbove || isBelow)
    }
  }

  /// ○ and 達成 in neighbouring cells.
  private func entryInTwoCells(
    _ index: Int, _ findings: FormFindings
  ) -> (LegendText.Entry, meaning: Int)? {
    let sign = map.blocks[index].text
    guard legend.mayBeSign(sign), let next = nextText(after: index),
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
