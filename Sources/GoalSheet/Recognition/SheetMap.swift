import Grid

/// A worksheet's cells and merged ranges as blocks, found by row.
struct SheetMap {
  /// Every cell with text that shows, and every merged range, blank ones included; by row, then by
  /// column.
  let blocks: [Block]
  /// Cells with text that lie under a merged range and do not show, in row order.
  let coveredCells: [Block]
  private let cells: [Cell]

  init(_ grid: Grid) {
    cells = grid.cells
    let merges = grid.merges.sorted { $0.topLeft < $1.topLeft }
    var blocks: [Block] = []
    blocks.reserveCapacity(grid.cells.count + merges.count)
    var covered: [Block] = []
    var active = ActiveMerges()
    var next = 0
    func addMerges(upTo reference: CellReference) {
      while next < merges.count, merges[next].topLeft < reference {
        blocks.append(Block(range: merges[next], cell: nil, text: ""))
        active.insert(merges[next])
        next += 1
      }
    }
    for index in cells.indices {
      let text = CleanText.clean(cells[index].text)
      if text.isEmpty { continue }
      let reference = cells[index].reference
      addMerges(upTo: reference)
      if next < merges.count, merges[next].topLeft == reference {
        blocks.append(Block(range: merges[next], cell: index, text: text))
        active.insert(merges[next])
        next += 1
      } else if active.covers(reference) {
        covered.append(Block(range: CellRange(reference), cell: index, text: text))
      } else {
        blocks.append(Block(range: CellRange(reference), cell: index, text: text))
      }
    }
    addMerges(upTo: CellReference(row: .max, column: .max))
    self.blocks = blocks
    self.coveredCells = covered
  }

  /// What the cell of a block stores; `nil` for a merged range that shows nothing.
  func value(of index: Int) -> CellValue? { blocks[index].cell.map { cells[$0].value } }

  /// Whether a block's cell stores an error value; nearly every value is asked.
  func isError(_ index: Int) -> Bool {
    guard let cell = blocks[index].cell, case .error = cells[cell].value else { return false }
    return true
  }

  /// The indices of the blocks whose first row is `row`, from left to right.
  func blocks(startingIn row: Int) -> Range<Int> {
    let first = firstIndex(fromRow: row)
    var end = first
    while end < blocks.count, blocks[end].reference.row == row { end += 1 }
    return first..<end
  }

  /// The indices of the blocks whose first row lies in `rows`.
  func blocks(in rows: Range<Int>) -> Range<Int> {
    firstIndex(fromRow: rows.lowerBound)..<firstIndex(fromRow: rows.upperBound)
  }

  private func firstIndex(fromRow row: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].reference.row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The merged ranges that reach the row being walked, by column.
///
/// Merged ranges do not overlap in a sound workbook, so that those of one row have an order.
private struct ActiveMerges {
  private var ranges: [CellRange] = []
  private var firstEnd = Int.max

  mutating func insert(_ range: CellRange) {
    dropEnded(before: range.rows.lowerBound)
    ranges.insert(range, at: position(of: range.columns.lowerBound))
    firstEnd = min(firstEnd, range.rows.upperBound)
  }

  mutating func covers(_ reference: CellReference) -> Bool {
    dropEnded(before: reference.row)
    let position = position(of: reference.column + 1)
    return position > 0 && ranges[position - 1].contains(reference)
  }

  private mutating func dropEnded(before row: Int) {
    guard firstEnd < row else { return }
    ranges.removeAll { $0.rows.upperBound < row }
    firstEnd = ranges.map(\.rows.upperBound).min() ?? .max
  }

  /// The first position whose range begins at or after `column`.
  private func position(of column: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].columns.lowerBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
