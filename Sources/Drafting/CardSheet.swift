package import GoalSheet
package import Grid

/// A blank form with a block for each goal, laid out as a table with the same labels, so that it is drafted
/// like one.
package struct CardSheet {
  package let grid: Grid
  package let look: SheetLook
  /// For the cells of the table's labels, those of the form's.
  let cells: [CellReference: CellReference]
  /// The texts of the blocks that are neither labels nor values.
  let otherTexts: [String]
  /// How many blocks the form has.
  let count: Int

  /// `nil` if a worksheet has no such blocks.
  ///
  /// With `alone`, the form may have a single block.
  package init?(
    of grid: Grid, look: SheetLook, vocabulary: FormVocabulary, alone: Bool = false
  ) {
    let sheet = FormSheet(grid, look: look)
    let pairs = CardPairs(sheet, KnownLabels(vocabulary))
    guard let cards = alone ? pairs.alone : pairs.repeated, let first = cards.first,
      let top = first.first?.label.range.rows.lowerBound,
      let last = cards.last?.flatMap({ [$0.label.range, $0.value] }).map(\.rows.upperBound).max()
    else { return nil }
    let region = top...max(last, top + cards.count + 1)
    var table = grid
    table.merges = grid.merges.filter { !$0.rows.overlaps(region) }
    table.borders = Borders()
    for run in grid.borders.runs where !region.contains(run.row) {
      table.borders.add(run.edges, row: run.row, columns: run.columns)
    }
    table.cells = grid.cells.filter { !region.contains($0.reference.row) }
    table.uncomputedFormulas = grid.uncomputedFormulas.filter { !region.contains($0.key.row) }
    var own = look
    own.defaultColumnWidth = nil
    own.choices = look.choices.filter { list in
      !list.ranges.contains { $0.rows.overlaps(region) }
    }
    var cells: [CellReference: CellReference] = [:]
    let lines = top + 2...top + 1 + cards.count
    let numbers = CardNumbers(of: cards, sheet)?.blocks ?? []
    for (line, number) in zip(lines, numbers) {
      table.cells.append(Cell(CellReference(row: line, column: 0), text: number.text))
      table.borders.add([.left, .right, .top, .bottom], to: CellReference(row: line, column: 0))
    }
    own.columnWidths[0] = nil
    for (place, pair) in first.enumerated() {
      let column = numbers.isEmpty ? place : place + 1
      let label = CellReference(row: top + 1, column: column)
      cells[label] = pair.label.range.topLeft
      table.cells.append(Cell(label, text: pair.name))
      for row in top + 1...lines.upperBound {
        let cell = CellReference(row: row, column: column)
        table.borders.add([.left, .right, .top, .bottom], to: cell)
        if row > top + 1, let text = sheet.text(at: pair.value.topLeft) {
          table.cells.append(Cell(cell, text: text))
        }
        own.cells[cell] =
          look.cells[row == label.row ? pair.label.range.topLeft : pair.value.topLeft]
      }
      // A cell over the whole paper says nothing about what belongs there.
      own.columnWidths[column] = nil
      if let values = sheet.choices(at: pair.value.topLeft) {
        own.choices.append(
          .init(ranges: [CellRange(rows: lines, columns: column...column)], values: values))
      }
    }
    table.cells.sort { $0.reference < $1.reference }
    let taken = Set(
      cards.joined().flatMap { [$0.label.range.topLeft, $0.value.topLeft] }
        + numbers.map(\.range.topLeft))
    otherTexts = sheet.blocks.filter {
      region.contains($0.range.rows.lowerBound) && !taken.contains($0.range.topLeft)
    }.map(\.text)
    self.grid = table
    self.look = own
    self.cells = cells
    count = cards.count
  }
}
