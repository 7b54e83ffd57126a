import Grid

/// Reports text in hidden rows and columns of a form, which is read like any other.
struct HiddenContent {
  let grid: Grid
  let map: SheetMap

  func report(
    _ region: FormRegion, _ table: [TablePart], _ findings: inout FormFindings
  ) {
    guard !grid.hiddenRows.isEmpty || !grid.hiddenColumns.isEmpty,
      let columns = table.first?.binding.columns
    else { return }
    let lastRow = table.last?.lines.last?.row ?? region.bands.map(\.rows.upperBound).max() ?? 0
    let firstRow =
      (region.titles + region.headers).map(\.range.rows.lowerBound).min()
      ?? region.bands.first?.rows.lowerBound ?? 0
    let inside = map.blocks[map.blocks(in: firstRow..<max(firstRow, lastRow + 1))].filter {
      !$0.isBlank && $0.range.columns.overlaps(columns)
    }
    var rowsTold: Set<Int> = []
    var columnsTold: Set<Int> = []
    for block in inside {
      let cell = block.reference
      if isIn(grid.hiddenRows, cell.row), rowsTold.insert(cell.row).inserted {
        findings.report(.hiddenRow(cell.row + 1), at: cell)
      }
      if isIn(grid.hiddenColumns, cell.column), columnsTold.insert(cell.column).inserted {
        findings.report(.hiddenColumn(CellReference.columnName(cell.column)), at: cell)
      }
    }
  }

  private func isIn(_ ranges: [ClosedRange<Int>], _ index: Int) -> Bool {
    ranges.contains { $0.contains(index) }
  }
}
