import Grid

extension HeaderReader {
  /// Reads the dates above the table that have no label on the form, from top to bottom.
  ///
  /// If there are more dates than such fields, nobody knows which is meant, and all are left.
  func readUnlabelled(
    besides done: FormLabelSet, into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    let wanted = unlabelled.filter { !done.contains(.header($0)) }
    guard !wanted.isEmpty else { return }
    let dates = lonelyDates(findings)
    guard dates.count <= wanted.count else { return }
    for (field, date) in zip(wanted, dates) {
      for index in date.blocks where findings.take(index, from: map) == nil { return }
      let cells = date.blocks.map { map.blocks[$0].reference }
      if cells.count > 1 { findings.places.furtherHeaders[field] = Array(cells.dropFirst()) }
      let stored = date.blocks.count == 1 ? map.value(of: date.blocks[0]) : nil
      set(field, HeaderValue(text: date.text, stored: stored), cells[0], &sheet, &findings)
      for index in date.blocks.dropFirst() {
        findings.decide(map.blocks[index].reference, map.blocks[index].text, .header(field))
      }
    }
  }

  private struct LonelyDate {
    var blocks: [Int]
    var text: String
  }

  /// The dates above the table that no label has taken, in one cell or in several.
  private func lonelyDates(_ findings: FormFindings) -> [LonelyDate] {
    (firstRow..<max(firstRow, tableRow)).flatMap { row -> [LonelyDate] in
      let free = map.texts(in: row).filter { isFree($0, findings) }
      let single = free.compactMap { index -> LonelyDate? in
        let text = Self.bareDate(map.blocks[index].text)
        return kinds.date(in: text).map { _ in LonelyDate(blocks: [index], text: text) }
      }
      guard single.isEmpty else { return single }
      return inPieces(free).map { [$0] } ?? []
    }
  }

  /// 令和 | 6 | 年 | 4 | 月 | 1 | 日, each in a cell of its own.
  private func inPieces(_ row: [Int]) -> LonelyDate? {
    for start in row.indices {
      let pieces = Array(row[start...].prefix(Self.mostPieces))
      for count in stride(from: pieces.count, to: 1, by: -1) {
        let text = Self.bareDate(pieces.prefix(count).map { map.blocks[$0].text }.joined())
        guard text.hasSuffix("日"), kinds.date(in: text) != nil else { continue }
        return LonelyDate(blocks: Array(pieces.prefix(count)), text: text)
      }
    }
    return nil
  }

  private static let mostPieces = 9

  /// A date without brackets around it and without what a form prints after it: `（令和6年4月1日現在）`.
  private static func bareDate(_ text: String) -> String {
    var date = CleanText.trimmed(text.filter { !"（）()［］[]〔〕".contains($0) })
    for end in ["現在", "作成", "記入", "策定"] where date.hasSuffix(end) {
      date = CleanText.trimmed(String(date.dropLast(end.count)))
    }
    return date
  }
}
