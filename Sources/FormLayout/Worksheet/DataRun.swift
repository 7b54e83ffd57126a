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
  static func runs(
    of rows: GoalRows, columns: [FormDesign.Column], _ quantities: QuantityText
  ) -> [DataRun] {
    let rows = rows.elements
    var runs: [DataRun] = []
    runs.reserveCapacity(rows.count * columns.count)
    for (index, row) in rows.enumerated() {
      for (column, place) in columns.enumerated() where !row.continues.contains(place.field) {
        var last = index
        while last + 1 < rows.count, rows[last + 1].continues.contains(place.field) { last += 1 }
        runs.append(
          DataRun(
            column: column, rows: index...last, text: text(of: place.field, in: row, quantities),
            mark: place.field == .evaluation ? row.evaluation : nil))
      }
    }
    return runs
  }

  private static func text(
    of field: GoalField, in row: GoalRow, _ quantities: QuantityText
  ) -> CellText {
    switch field.value {
    case .number(let path): CellText(number: row[path])
    case .text(let path): CellText(text: row[path])
    case .list(let path): CellText(text: row[path].joined(separator: "\n"))
    case .quantity(let path):
      row[path].map { CellText($0, indicator: row.indicator, quantities) }
        ?? CellText(text: "")
    case .mark(let path): CellText(text: row[path]?.rawValue ?? "")
    }
  }
}
