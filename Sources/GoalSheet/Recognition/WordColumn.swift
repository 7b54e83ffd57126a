import Grid

/// The worksheet column in which a form prints words for the rows of its lines.
struct WordColumn: Hashable {
  let columns: ClosedRange<Int>
  /// The keys of the words, from the first row of a line to the last.
  private let keys: [String]

  /// The column with most of the words in some rows; `nil` if none has the first two below each other.
  init?(of words: [String], in rows: Range<Int>, of map: SheetMap) {
    let keys = words.map(PrintedTexts.key)
    guard let first = keys.first else { return nil }
    let found = map.blocks(in: rows).filter { index in
      keys.contains(PrintedTexts.key(of: map.blocks[index].text))
    }
    let columns = Dictionary(grouping: found) { map.blocks[$0].range.columns }.filter { _, blocks in
      Set(blocks.map { PrintedTexts.key(of: map.blocks[$0].text) }).count == keys.count
        && PrintedTexts.key(of: map.blocks[blocks[0]].text) == first
    }
    guard
      let best = columns.max(by: {
        ($0.value.count, -$0.key.lowerBound) < ($1.value.count, -$1.key.lowerBound)
      })
    else { return nil }
    self.columns = best.key
    self.keys = keys
  }

  /// The printed words in some rows.
  func blocks(in rows: Range<Int>, of map: SheetMap) -> [Int] {
    map.blocks(in: rows).filter { index in
      map.blocks[index].range.columns == columns
        && keys.contains(PrintedTexts.key(of: map.blocks[index].text))
    }
  }

  /// The rows in which lines begin.
  func firstRows(in rows: Range<Int>, of map: SheetMap) -> Set<Int> {
    Set(
      blocks(in: rows, of: map).filter { PrintedTexts.key(of: map.blocks[$0].text) == keys.first }
        .map { map.blocks[$0].reference.row })
  }

  /// The columns of a label without those of the words, among the columns of all labels.
  ///
  /// A label that is no longer merged over both is above the words alone; its values are beside them.
  func rest(of span: ClosedRange<Int>, among all: [ClosedRange<Int>]) -> ClosedRange<Int> {
    guard span.overlaps(columns) else { return span }
    if columns.upperBound < span.upperBound { return columns.upperBound + 1...span.upperBound }
    if span.lowerBound < columns.lowerBound { return span.lowerBound...columns.lowerBound - 1 }
    let first = columns.upperBound + 1
    let next = all.map(\.lowerBound).filter { $0 >= first }.min() ?? first + 1
    return next > first ? first...next - 1 : span
  }
}
