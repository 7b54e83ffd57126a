import Grid

/// A legend in cells beside the table or elsewhere: marks below each other and what they mean beside them or
/// in the same cells, perhaps with labels over both.
///
/// It is apart from all else, or touches the table, whose lines are blank beside it.
struct DraftLegendTable {
  /// The marks, their meanings and the labels.
  let blocks: [FormSheet.Block]

  /// All of a worksheet.
  static func tables(in sheet: FormSheet) -> [DraftLegendTable] {
    var taken: Set<FormSheet.Block> = []
    return sheet.blocks.compactMap { block in
      guard !taken.contains(block),
        let table = DraftLegendTable(at: block, sheet) ?? DraftLegendTable(entriesAt: block, sheet)
      else { return nil }
      taken.formUnion(table.blocks)
      return table
    }
  }

  /// The table whose first mark is a text; `nil` if it is none.
  private init?(at first: FormSheet.Block, _ sheet: FormSheet) {
    guard Self.isMark(first.text) else { return nil }
    var lines: [[FormSheet.Block]] = []
    var marks: Set<String> = []
    var mark = first
    while Self.isMark(mark.text), marks.insert(mark.text).inserted,
      let line = Self.line(from: mark, sheet)
    {
      lines.append(line)
      let below = CellReference(
        row: mark.range.rows.upperBound + 1, column: mark.range.columns.lowerBound)
      guard let next = sheet.block(at: below), next.range.columns == mark.range.columns else {
        break
      }
      mark = next
    }
    let words = lines.compactMap(\.first?.text)
    guard lines.count >= Self.leastMarks,
      words.allSatisfy(Self.isSign) || DraftGrades.areGrades(words)
    else { return nil }
    let isApart = lines.allSatisfy { Self.isApart($0, sheet) }
    guard isApart || Self.judges(lines) else { return nil }
    blocks = lines.joined() + Self.heads(over: lines[0], isApart: isApart, sheet)
  }

  /// The entries from a text on, each in a cell of its own apart from all else: `A：達成`; `nil` if they are
  /// none.
  private init?(entriesAt first: FormSheet.Block, _ sheet: FormSheet) {
    var entries: [FormSheet.Block] = []
    var next: FormSheet.Block? = first
    while let block = next, block.range.columns == first.range.columns, Self.isEntry(block.text),
      Self.isApart([block], sheet), Self.isFree(Self.right(of: block), sheet)
    {
      entries.append(block)
      next = sheet.block(
        at: CellReference(
          row: block.range.rows.upperBound + 1, column: block.range.columns.lowerBound))
    }
    guard entries.count >= Self.leastMarks, first.range.columns.lowerBound > 0 else { return nil }
    let row = first.range.rows.lowerBound - 1
    let head =
      row < 0
      ? nil : sheet.block(at: CellReference(row: row, column: first.range.columns.lowerBound))
    if let head, head.range.columns == first.range.columns, Self.isApart([head], sheet),
      Self.isFree(Self.right(of: head), sheet)
    {
      entries.insert(head, at: 0)
    }
    blocks = entries
  }

  /// Whether a text is a mark, a sign, and a meaning that judges.
  private static func isEntry(_ text: String) -> Bool {
    guard
      let end = text.firstIndex(where: { DraftLegend.separators.contains($0) || $0.isWhitespace })
    else { return false }
    let meaning = text[end...].drop { DraftLegend.separators.contains($0) || $0.isWhitespace }
    return isMark(String(text[..<end])) && DraftAchievement.said(by: String(meaning)) != nil
  }

  private static func right(of block: FormSheet.Block) -> CellReference {
    CellReference(row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1)
  }

  private static let leastMarks = 2
  private static let mostColumns = 3

  /// The texts beside each other from one on, if there are two or three with no text on the left and nothing
  /// on the right.
  private static func line(
    from first: FormSheet.Block, _ sheet: FormSheet
  ) -> [FormSheet.Block]? {
    let row = first.range.rows.lowerBound
    // At the edge of the worksheet begins the table, with its numbers.
    guard first.range.columns.lowerBound > 0,
      sheet.text(at: CellReference(row: row, column: first.range.columns.lowerBound - 1)) == nil
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

  /// Whether nothing is on the left of a line.
  private static func isApart(_ line: [FormSheet.Block], _ sheet: FormSheet) -> Bool {
    line.first.map { first in
      isFree(
        CellReference(
          row: first.range.rows.lowerBound, column: first.range.columns.lowerBound - 1), sheet)
    } ?? false
  }

  /// Whether most of what is beside the marks says what a judgement means.
  private static func judges(_ lines: [[FormSheet.Block]]) -> Bool {
    lines.count { line in
      line.dropFirst().contains { DraftAchievement.said(by: $0.text) != nil }
    } * 2 > lines.count
  }

  /// The labels over the marks and their meanings, or over both.
  private static func heads(
    over line: [FormSheet.Block], isApart: Bool, _ sheet: FormSheet
  ) -> [FormSheet.Block] {
    guard let first = line.first, let last = line.last, first.range.rows.lowerBound > 0 else {
      return []
    }
    let above = CellReference(
      row: first.range.rows.lowerBound - 1, column: first.range.columns.lowerBound)
    if isApart {
      guard let head = sheet.block(at: above), head.range.columns == first.range.columns,
        let heads = Self.line(from: head, sheet), Self.isApart(heads, sheet)
      else { return [] }
      return heads
    }
    let columns = first.range.columns.lowerBound...last.range.columns.upperBound
    let heads = sheet.blocks(inRow: above.row).filter { $0.range.columns.overlaps(columns) }
    return heads.allSatisfy { columns.contains($0.range.columns) } ? heads : []
  }

  private static func isFree(_ cell: CellReference, _ sheet: FormSheet) -> Bool {
    sheet.text(at: cell) == nil && !sheet.isRuledBelow(cell)
  }

  private static func isMark(_ text: String) -> Bool {
    isSign(text) || DraftGrades.isWord(text)
  }

  private static func isSign(_ text: String) -> Bool {
    DraftMarks.isSign(text) || text.count == 1 && text.allSatisfy(\.isNumber)
  }
}
