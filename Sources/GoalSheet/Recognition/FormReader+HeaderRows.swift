import Grid

extension FormReader {
  /// The labels of the header block, wherever they are.
  func headers(of region: FormRegion, _ lines: TableLines) -> [LabelHit] {
    let below = region.headersBelow.filter {
      lines.headerRows.contains($0.range.rows.lowerBound)
    }
    guard !region.headersBeside.isEmpty else { return region.headers + below }
    return region.headers + below
      + region.headersBeside.filter { hit in !below.contains { $0.block == hit.block } }
  }

  /// The rows below the table's header that contain only labels of the header block and their
  /// values.
  func headerRowsBelow(
    _ region: FormRegion, _ parts: [(rows: Range<Int>, binding: ColumnBinding)],
    _ labels: BlockSet, _ map: SheetMap
  ) -> Set<Int> {
    var rows: Set<Int> = []
    for hit in region.headersBelow {
      let row = hit.range.rows.lowerBound
      guard !rows.contains(row),
        let binding = parts.last(where: { $0.rows.contains(row) })?.binding
      else { continue }
      let legend = legendPair(in: row, map)
      let mayBeHeader =
        !legend.isEmpty
        || binding[.no].map({ !LabelFinder.hasNumber(row, $0, map) }) ?? !words.fields.contains(.no)
      guard mayBeHeader else { continue }
      let hits = region.headersBelow.filter { $0.range.rows.lowerBound == row }
      var isAfterBareLabel = false
      let isHeader = map.texts(in: row).allSatisfy { index in
        let label = hits.first { $0.block == index }
        defer { isAfterBareLabel = label.map { $0.finding.value == nil } ?? false }
        return label != nil || isAfterBareLabel || isPrinted(index, map) || legend.contains(index)
      }
      guard isHeader else { continue }
      rows.insert(row)
      if let below = valueRow(below: hits, map) { rows.insert(below) }
    }
    return rows
  }

  /// The mark and its meaning at the start of a row, beside which a form of another city may have a box.
  func legendPair(in row: Int, _ map: SheetMap) -> ArraySlice<Int> {
    let pair = map.texts(in: row).prefix(2)
    guard words.fields.columns != GoalField.official, let first = pair.first, let last = pair.last,
      first != last,
      words.legend.entry(sign: map.blocks[first].text, meaning: map.blocks[last].text) != nil
    else { return [] }
    return ArraySlice(pair)
  }

  private func isPrinted(_ index: Int, _ map: SheetMap) -> Bool {
    !words.printed.isEmpty && words.printed.count(of: map.blocks[index].text) > 0
  }

  /// The row below labels of further fields, if all its texts are below them: boxes for names, or for a
  /// remark.
  private func valueRow(below hits: [LabelHit], _ map: SheetMap) -> Int? {
    guard hits.contains(where: \.isFurther),
      let row = hits.map({ $0.range.rows.upperBound + 1 }).max()
    else { return nil }
    let texts = map.texts(in: row)
    let areValues = texts.allSatisfy { index in
      hits.contains { $0.isFurther && $0.range.columns.overlaps(map.blocks[index].range.columns) }
        || isPrinted(index, map)
    }
    return areValues && !texts.isEmpty ? row : nil
  }
}

extension LabelHit {
  /// Whether it is the label of a field that a template adds.
  fileprivate var isFurther: Bool {
    if case .header(.further) = finding.label { true } else { false }
  }
}
