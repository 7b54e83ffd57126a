import Grid

/// Dates above the table that are written over several cells without a label: 令和 | 　 | 年 | 　 | 月 | 　 | 日.
struct DraftDatePieces {
  /// The first cell with text of each.
  private(set) var starts: [FormSheet.Block] = []

  init(in texts: [FormSheet.Block], besides fields: [DraftHeader.Field], _ sheet: FormSheet) {
    for row in Set(texts.map(\.range.rows.lowerBound)).sorted() {
      let inRow = texts.filter { $0.range.rows.lowerBound == row }
        .sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
      for (index, block) in inRow.enumerated() where ["年", "令和年"].contains(block.text) {
        guard inRow[index...].prefix(3).map(\.text).dropFirst() == ["月", "日"] else { continue }
        let hasEra = index > 0 && ["令和", "平成"].contains(inRow[index - 1].text)
        let start = hasEra ? inRow[index - 1] : block
        let first = hasEra ? index - 1 : index
        // Right of a label it is that label's.
        let isValue = fields.contains { field in
          field.labelCells.rows.contains(row) && first > 0
            && field.labelCells.topLeft == inRow[first - 1].range.topLeft
        }
        if !isValue { starts.append(start) }
      }
    }
  }
}
