import Grid

/// A legend in cells beside the table or elsewhere, apart from all else: marks below each other and what
/// they mean beside them, perhaps with labels over both.
struct DraftLegendTable {
  /// The marks, their meanings and the labels.
  let blocks: [FormSheet.Block]

  /// All of a worksheet.
  static func tables(in sheet: FormSheet) -> [DraftLegendTable] {
    var taken: Set<FormSheet.Block> = []
    return sheet.blocks.compactMap { block in
      guard !taken.contains(block), let table = DraftLegendTable(at: block, sheet) else {
        return nil
      }
      taken.formUnion(table.blocks)
      return table
    }
  }

  /// The table whose first mark is a text; `nil` if it is none.
  private init?(at first: FormSheet.Block, _ sheet: FormSheet) {
    guard Self.isMark(first.text) else { return nil }
    var found: [FormSheet.Block] = []
    var marks: Set<String> = []
    var mark = first
    while Self.isMark(mark.text), marks.insert(mark.text).inserted,
      let line = Self.line(from: mark, sheet)
    {
      found += line
      let below = CellReference(
        row: mark.range.rows.upperBound + 1, column: mark.range.columns.lowerBound)
      guard let next = sheet.block(at: below), next.range.columns == mark.range.columns else {
        break
      }
      mark = next
    }
    guard marks.count >= Self.leastMarks else { return nil }
    if first.range.rows.lowerBound > 0 {
      let above = CellReference(
        row: first.range.rows.lowerBound - 1, column: first.range.columns.lowerBound)
      if let head = sheet.block(at: above), head.range.columns == first.range.columns,
        let heads = Self.line(from: head, sheet)
      {
        found = heads + found
      }
    }
    blocks = found
  }

  private static let leastMarks = 2
  private static let mostColumns = 3

  /// The texts beside each other from one on, if there are two or three with nothing at either end.
  private static func line(
    from first: FormSheet.Block, _ sheet: FormSheet
  ) -> [FormSheet.Block]? {
    let row = first.range.rows.lowerBound
    // At the edge of the worksheet begins the table, with its numbers.
    guard first.range.columns.lowerBound > 0,
      isFree(CellReference(row: row, column: first.range.columns.lowerBound - 1), sheet)
    else { return nil }
    var line = [first]
    while let last = line.last {
      let next = CellReference(row: row, column: last.range.columns.upperBound + 1)
      guard let block = sheet.block(at: next), block.range.rows == first.range.rows else {
        guard isFree(next, sheet) else { return nil }
        break
      }
      line.append(block)
    }
    return (2...mostColumns).contains(line.count) ? line : nil
  }

  private static func isFree(_ cell: CellReference, _ sheet: FormSheet) -> Bool {
    sheet.text(at: cell) == nil && !sheet.isRuledBelow(cell)
  }

  private static func isMark(_ text: String) -> Bool {
    DraftMarks.isSign(text) || text.count == 1 && text.allSatisfy(\.isNumber)
  }
}
