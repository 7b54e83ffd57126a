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
    of rows: GoalRows, _ template: Template, _ quantities: QuantityText
  ) -> [DataRun] {
    let columns = template.design.columns
    let fields = template.vocabulary.fields
    let rows = rows.elements
    var runs: [DataRun] = []
    runs.reserveCapacity(rows.count * columns.count)
    for (index, row) in rows.enumerated() {
      for (column, place) in columns.enumerated() where !row.continues.contains(place.field) {
        var last = index
        while last + 1 < rows.count, rows[last + 1].continues.contains(place.field) { last += 1 }
        runs.append(
          DataRun(
            column: column, rows: index...last,
            text: text(of: place.field, in: row, fields, quantities),
            mark: mark(of: place.field, in: row)))
      }
    }
    return runs
  }

  /// The mark in a column of marks, which may have a colour.
  private static func mark(of field: GoalField, in row: GoalRow) -> Mark? {
    if field == .evaluation { return row.evaluation }
    guard let index = field.furtherIndex, case .mark(let mark)? = row.further(index)?.value else {
      return nil
    }
    return mark
  }

  private static func text(
    of value: FurtherValue?, label: String, _ quantities: QuantityText
  ) -> CellText {
    switch value?.value {
    case .quantity(let quantity?): CellText(quantity, indicator: label, quantities)
    case .date(let date?): CellText(date: date)
    case let value: CellText(text: value?.text ?? "")
    }
  }

  private static func text(
    of field: GoalField, in row: GoalRow, _ fields: FormFields, _ quantities: QuantityText
  ) -> CellText {
    if let index = field.furtherIndex {
      return text(
        of: row.further(index), label: fields.further(field)?.label ?? "", quantities)
    }
    return switch field.value {
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
