import Grid

extension HabitForm {
  /// Takes away all that is above the table's header, as in a worksheet 続き.
  mutating func removeHeaderBlock() {
    guard let first = lines.first?.lowerBound else { return }
    let labels = grid.cells.filter { $0.text == "指標" && $0.reference.row < first }
    guard let header = labels.map(\.reference.row).min() else { return }
    grid.name = "続き"
    grid.cells.removeAll { $0.reference.row < header }
    grid.merges.removeAll { $0.rows.lowerBound < header }
  }
}

extension Grid {
  /// This worksheet with all that another one has.
  func joined(_ other: Grid) -> Grid {
    var joined = self
    joined.cells = (cells + other.cells).sorted { $0.reference < $1.reference }
    joined.merges += other.merges
    joined.hiddenRows += other.hiddenRows
    joined.objects += other.objects
    joined.runs.merge(other.runs) { one, _ in one }
    joined.hiddenValues.merge(other.hiddenValues) { one, _ in one }
    joined.uncomputedFormulas.merge(other.uncomputedFormulas) { one, _ in one }
    for run in other.borders.runs {
      joined.borders.add(run.edges, row: run.row, columns: run.columns)
    }
    return joined
  }
}
