import FormTemplate
import GoalSheet

/// One cell of the table: a value and the rows of the model that share it.
struct DataRun {
  /// The index of the column.
  var column: Int
  var rows: ClosedRange<Int>
  var text: CellText
  var mark: Mark?

  /// The runs of all columns, in order of their first row, then of their column.
  static func runs(of rows: GoalRows, columns: [FormDesign.Column]) -> [DataRun] {
    let rows = rows.elements
    var runs: [DataRun] = []
    runs.reserveCapacity(rows.count * columns.count)
    for (index, row) in rows.enumerated() {
      for (column, place) in columns.enumerated() where !row.continues.contains(place.field) {
        var last = index
        while last + 1 < rows.count, rows[last + 1].continues.contains(place.field) { last += 1 }
        runs.append(
          DataRun(
            column: column, rows: index...last, text: text(of: place.field, in: row),
            mark: place.field == .evaluation ? row.evaluation : nil))
      }
    }
    return runs
  }

  private static func text(of field: GoalField, in row: GoalRow) -> CellText {
    switch field {
    case .no: CellText(number: row.no)
    case .goal: CellText(text: row.goal)
    case .planPosition: CellText(text: row.planPosition.joined(separator: "\n"))
    case .indicator: CellText(text: row.indicator)
    case .target: row.target.map { CellText($0) } ?? CellText(text: "")
    case .result: row.result.map { CellText($0) } ?? CellText(text: "")
    case .initiative: CellText(text: row.initiative)
    case .outline: CellText(text: row.outline)
    case .evaluation: CellText(text: row.evaluation?.rawValue ?? "")
    case .status: CellText(text: row.status)
    case .nextSteps: CellText(text: row.nextSteps)
    }
  }
}
