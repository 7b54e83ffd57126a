internal import Grid

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
    guard let byLabels = ColumnBinding({ band.columns[$0]?.range.columns }) else { return nil }
    let markColumn = markColumn(in: dataRows)
    if let markColumn, byLabels[.evaluation].contains(markColumn) { return byLabels }
    guard band.hits.allSatisfy({ $0.range.columns.count == 1 && $0.range.rows.count == 1 }) else {
      return byLabels
    }
    let order = readingOrder(of: band)
    if let byOrder = consecutive(order, from: byLabels.columns.lowerBound) {
      if let markColumn {
        if byOrder[.evaluation].contains(markColumn) { return byOrder }
      } else if !isAscending(order.map { byLabels[$0].lowerBound }) {
        return byOrder
      }
    }
    guard let markColumn else { return byLabels }
    return shifted(byLabels, by: markColumn - byLabels[.evaluation].lowerBound, dataRows: dataRows)
      ?? byLabels
  }

  /// The worksheet column in which most marks stand.
  private func markColumn(in rows: Range<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for block in map.blocks[map.blocks(in: rows)] where marks.mark(block.text) != nil {
      counts[block.range.columns.lowerBound, default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// The fields as the labels are read: along the first row, the labels of the second row in the
  /// place of the group they belong to.
  private func readingOrder(of band: HeaderBand) -> [GoalField] {
    let top = band.rows.lowerBound
    let fields = band.columns.sorted {
      $0.value.range.columns.lowerBound < $1.value.range.columns.lowerBound
    }
    var order: [GoalField] = []
    let upper =
      fields.filter { $0.value.range.rows.lowerBound == top }
      .map { ($0.value.range.columns.lowerBound, [$0.key]) }
      + band.groups.map { group, hit in
        let members = fields.map(\.key).filter {
          band.columns[$0]?.range.rows.lowerBound != top && $0.group == group
        }
        return (hit.range.columns.lowerBound, members)
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
