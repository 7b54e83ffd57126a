import GoalSheet
import Grid

extension DraftTable {
  /// The labels with those of the same columns in the row above, if each line has a row for either.
  static func stacked(_ leaves: [Leaf], _ top: Int, _ sheet: FormSheet) -> [Leaf] {
    guard let bottom = leaves.map(\.cell.row).max(), bottom > top else { return leaves }
    let line = DraftLine.first(below: bottom, sheet)
    func height(_ leaf: Leaf) -> Int {
      sheet.range(at: CellReference(row: line, column: leaf.columns.lowerBound)).rows.count
    }
    func isWhole(_ leaf: Leaf) -> Bool {
      let cell = CellReference(row: line, column: leaf.columns.lowerBound)
      return height(leaf) == 2
        || sheet.text(at: cell).map(DraftNumber.isNumber) ?? false
          && (!sheet.isRuledBelow(cell) || isEverySecond(cell, sheet))
        || sheet.text(at: cell) == nil && isRuledOverTwo(sheet.range(at: cell), sheet)
    }
    guard leaves.contains(where: isWhole) else { return leaves }
    return leaves.flatMap { leaf -> [Leaf] in
      let cell = CellReference(row: top, column: leaf.columns.lowerBound)
      guard leaf.cell.row == bottom, height(leaf) == 1,
        sheet.isRuledBelow(
          CellReference(row: line, column: leaf.columns.lowerBound)),
        sheet.range(at: cell).columns == leaf.columns, let text = sheet.text(at: cell)
      else { return [leaf] }
      var lower = leaf
      lower.place = 1
      lower.offset = 1
      return [Leaf(columns: leaf.columns, text: text, cell: cell, place: 0), lower]
    }
  }

  /// Whether a number is followed by another one two rows further down.
  private static func isEverySecond(_ cell: CellReference, _ sheet: FormSheet) -> Bool {
    let next = CellReference(row: cell.row + 2, column: cell.column)
    return sheet.text(at: CellReference(row: cell.row + 1, column: cell.column)) == nil
      && sheet.text(at: next).map(DraftNumber.isNumber) ?? false
  }

  /// The labels in rows above the two that are read, each over a label of the same columns, and those merged
  /// over several rows above a label whose part of each line cannot be told.
  static func upperLabels(over leaves: [Leaf], from top: Int, _ sheet: FormSheet) -> [Leaf] {
    let first = leaves.map { sheet.range(at: $0.cell).rows.lowerBound }.min() ?? top
    let last = leaves.map(\.cell.row).max() ?? top
    guard first < last else { return [] }
    return sheet.blocks.filter { block in
      (first..<last).contains(block.range.rows.lowerBound)
        && (block.range.rows.upperBound < top || block.range.rows.count > 1)
        && !leaves.contains { $0.cell == block.range.topLeft }
        && leaves.contains {
          $0.columns == block.range.columns && $0.cell.row > block.range.rows.upperBound
            && $0.cell.row >= top
        }
    }.map { Leaf(columns: $0.range.columns, text: $0.text, cell: $0.range.topLeft) }
  }

  /// Whether lines enclose a label's cell and the blank one below it, without a line between them.
  static func isRuledOverTwo(_ block: FormSheet.Block, _ sheet: FormSheet) -> Bool {
    isRuledOverTwo(block.range, sheet)
  }

  private static func isRuledOverTwo(_ range: CellRange, _ sheet: FormSheet) -> Bool {
    let cell = range.topLeft
    let below = CellReference(row: cell.row + 1, column: cell.column)
    return range.rows.count == 1 && sheet.isRuled(cell) && !sheet.isRuledBelow(cell)
      && sheet.text(at: below) == nil && sheet.isRuledBelow(below)
  }

  /// The labels of a table in which some are one below the other, each of one or more rows, and each line has
  /// cells as tall for them; `nil` if the rows around a label row are not such.
  static func tallStack(
    at row: Int, _ sheet: FormSheet
  ) -> (rows: ClosedRange<Int>, leaves: [Leaf])? {
    let blocks = sheet.blocks(inRow: row)
    guard let top = blocks.map(\.range.rows.lowerBound).min(),
      let bottom = blocks.map(\.range.rows.upperBound).max(),
      tallestStack.contains(bottom - top + 1)
    else { return nil }
    let rows = top...bottom
    let line = DraftLine.first(below: bottom, sheet)
    let areTall = blocks.contains { block in
      let cell = CellReference(row: line, column: block.range.columns.lowerBound)
      return block.range.rows == rows && sheet.range(at: cell).rows.count == rows.count
    }
    guard areTall, let leaves = tallLeaves(rows, blocks, line: line, sheet),
      leaves.contains(where: { $0.place != nil })
    else { return nil }
    return (rows, leaves)
  }

  private static let tallestStack = 3...16
  private static let mostStacked = 4

  private static func tallLeaves(
    _ rows: ClosedRange<Int>, _ blocks: [FormSheet.Block], line: Int, _ sheet: FormSheet
  ) -> [Leaf]? {
    var leaves: [Leaf] = []
    for block in blocks {
      guard block.range.rows != rows else {
        leaves.append(
          Leaf(columns: block.range.columns, text: block.text, cell: block.range.topLeft))
        continue
      }
      guard let stack = stack(in: rows, block.range.columns, sheet) else { return nil }
      for (place, label) in stack.enumerated() {
        let offset = label.range.rows.lowerBound - rows.lowerBound
        let value = sheet.range(
          at: CellReference(row: line + offset, column: label.range.columns.lowerBound))
        // A value may have as many rows as its label, or one with blank ones below it.
        guard value.rows.lowerBound == line + offset, value.rows.count <= label.range.rows.count
        else { return nil }
        leaves.append(
          Leaf(
            columns: label.range.columns, text: label.text, cell: label.range.topLeft,
            place: place, offset: offset))
      }
    }
    return leaves
  }

  /// The labels that fill some rows of the same columns; `nil` if anything else is there.
  private static func stack(
    in rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ sheet: FormSheet
  ) -> [FormSheet.Block]? {
    var stack: [FormSheet.Block] = []
    var row = rows.lowerBound
    while row <= rows.upperBound {
      guard let label = sheet.block(at: CellReference(row: row, column: columns.lowerBound)),
        label.range.columns == columns, label.range.rows.lowerBound == row
      else { return nil }
      stack.append(label)
      row = label.range.rows.upperBound + 1
    }
    return row == rows.upperBound + 1 && (2...mostStacked).contains(stack.count) ? stack : nil
  }
}
