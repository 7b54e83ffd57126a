import Grid

/// Stage 2: binds worksheet columns to the form's columns.
///
/// A form column is the span of its label's range. Where the labels do not stand over their data, as
/// in text that was copied from a web page, the order of the labels and the column of the marks
/// decide.
struct ColumnBinder {
  let map: SheetMap
  let marks: MarkText

  /// The binding of one header to the blocks of `dataRows` under it.
  ///
  /// - Returns: `nil` where a column label is missing.
  func binding(of band: HeaderBand, dataRows: Range<Int>) -> ColumnBinding? {
    guard let byLabels = ColumnBinding({ band[$0]?.range.columns }) else { return nil }
    guard band.hits.allSatisfy({ $0.range.columns.count == 1 && $0.range.rows.count == 1 }) else {
      return byLabels
    }
    let marks = markCounts(in: dataRows)
    func count(_ binding: ColumnBinding) -> Int {
      marks[binding[.evaluation].lowerBound, default: 0]
    }
    let order = readingOrder(of: band)
    if let byOrder = consecutive(order, from: byLabels.columns.lowerBound) {
      let isInOrder = isAscending(order.map { byLabels[$0].lowerBound })
      if count(byOrder) > count(byLabels) { return byOrder }
      if !isInOrder, count(byOrder) == count(byLabels) { return byOrder }
    }
    guard count(byLabels) == 0,
      let column = marks.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key
    else {
      return byLabels
    }
    return shifted(byLabels, by: column - byLabels[.evaluation].lowerBound, dataRows: dataRows)
      ?? byLabels
  }

  /// How many marks stand in each worksheet column that holds mostly marks.
  private func markCounts(in rows: Range<Int>) -> [Int: Int] {
    var marks: [Int: Int] = [:]
    var others: [Int: Int] = [:]
    for block in map.blocks[map.blocks(in: rows)] where !block.isBlank {
      let column = block.range.columns.lowerBound
      if self.marks.mark(block.text) == nil {
        others[column, default: 0] += 1
      } else {
        marks[column, default: 0] += 1
      }
    }
    return marks.filter { column, count in count >= others[column, default: 0] }
  }

  /// The fields as the labels are read: along the first row, the labels of the second row in the
  /// place of the group they belong to.
  private func readingOrder(of band: HeaderBand) -> [GoalField] {
    let top = band.rows.lowerBound
    let fields = band.fields.compactMap { field in band[field].map { (field, $0.range) } }
      .sorted { $0.1.columns.lowerBound < $1.1.columns.lowerBound }
    var order: [GoalField] = []
    let upper =
      fields.filter { $0.1.rows.lowerBound == top }.map { ($0.1.columns.lowerBound, [$0.0]) }
      + FormVocabulary.ColumnGroup.allCases.compactMap { group in
        guard let label = band[group] else { return nil }
        let members = fields.filter { $0.1.rows.lowerBound != top && $0.0.described.group == group }
        return (label.range.columns.lowerBound, members.map(\.0))
      }
    for (_, members) in upper.sorted(by: { $0.0 < $1.0 }) { order += members }
    return order
  }

  private func consecutive(_ order: [GoalField], from column: Int) -> ColumnBinding? {
    ColumnBinding { field in
      order.firstIndex(of: field).map { column + $0...column + $0 }
    }
  }

  private func isAscending(_ columns: [Int]) -> Bool {
    zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The labels' columns moved sideways, where numbers then stand under No.
  private func shifted(
    _ binding: ColumnBinding, by offset: Int, dataRows: Range<Int>
  ) -> ColumnBinding? {
    guard binding.columns.lowerBound + offset >= 0,
      let moved = ColumnBinding({ field in
        let span = binding[field]
        return span.lowerBound + offset...span.upperBound + offset
      })
    else { return nil }
    let numbers = map.blocks[map.blocks(in: dataRows)].filter {
      moved[.no].contains($0.range.columns.lowerBound) && !$0.isBlank
    }
    guard let first = numbers.first, NumberText.looksLikeNumber(first.text) else { return nil }
    return moved
  }
}
