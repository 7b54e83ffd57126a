package import GoalSheet
package import Grid
import JapaneseCalendar

/// The model as a table of one record a row: what CSV, TSV and a data workbook hold.
///
/// Title and legend are the template's and `unplaced` and `source` are the reading's, so none of
/// them is in the table. Of a sheet that is blank altogether nothing remains.
///
/// - SeeAlso: SPEC section 4, "The data table"
package enum DataTable {
  /// The headings, in order.
  package static let columns = TableColumn.allCases.map(\.rawValue)

  /// The records of a sheet, a cell for each of ``columns``; one at least.
  package static func records(of sheet: GoalSheet) -> [[TableCell]] {
    let header: [TableCell] = [
      cell(sheet.fiscalYear.map(Double.init)), cell(sheet.department), cell(sheet.section),
      cell(sheet.createdOn), cell(sheet.evaluatedOn), cell(sheet.policyIndicators),
    ]
    guard !sheet.rows.isEmpty else {
      return [header + Array(repeating: .blank, count: columns.count - header.count)]
    }
    return sheet.rows.enumerated().map { index, row in
      header + [.number(Double(index + 1))] + cells(of: row)
    }
  }

  /// The cells from `No.` on.
  private static func cells(of row: GoalRow) -> [TableCell] {
    [cell(row.no), cell(row.goal), cell(row.planPosition), cell(row.indicator)]
      + cells(of: row.target) + cells(of: row.result) + [
        cell(row.initiative), cell(row.outline), cell(row.evaluation?.rawValue), cell(row.status),
        cell(row.nextSteps),
        cell(row.continues.fields.map(\.rawValue).joined(separator: " ")),
      ]
  }

  /// Text, number, unit and bound.
  private static func cells(of quantity: Quantity?) -> [TableCell] {
    [
      cell(quantity?.text), cell(quantity?.number), cell(quantity?.unit),
      cell(quantity?.bound?.rawValue),
    ]
  }

  private static func cell(_ text: String?) -> TableCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  private static func cell(_ entries: [String]) -> TableCell {
    cell(entries.joined(separator: "\n"))
  }

  private static func cell(_ number: Double?) -> TableCell { number.map { .number($0) } ?? .blank }

  private static func cell(_ date: CivilDate?) -> TableCell { date.map { .date($0) } ?? .blank }
}
