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
      return [Leaf(columns: leaf.columns, text: text, cell: cell, place: 0), lower]
    }
  }

  /// Whether a number is followed by another one two rows further down.
  private static func isEverySecond(_ cell: CellReference, _ sheet: FormSheet) -> Bool {
    let next = CellReference(row: cell.row + 2, column: cell.column)
    return sheet.text(at: CellReference(row: cell.row + 1, column: cell.column)) == nil
      && sheet.text(at: next).map(DraftNumber.isNumber) ?? false
  }

  /// The labels in rows above the two that are read, each over a label of the same columns.
  static func upperLabels(over leaves: [Leaf], from top: Int, _ sheet: FormSheet) -> [Leaf] {
    let first = leaves.map { sheet.range(at: $0.cell).rows.lowerBound }.min() ?? top
    guard first < top else { return [] }
    return (first..<top).flatMap(sheet.blocks(inRow:)).filter { block in
      block.range.rows.upperBound < top
        && leaves.contains { $0.columns == block.range.columns && $0.cell.row >= top }
    }.map { Leaf(columns: $0.range.columns, text: $0.text, cell: $0.range.topLeft) }
  }
}
