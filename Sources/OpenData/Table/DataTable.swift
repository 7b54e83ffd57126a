package import GoalSheet
package import Grid
import JapaneseCalendar

/// The model as a table of one record a row: what CSV, TSV and a data workbook hold.
///
/// Title and legend belong to the template, `unplaced` and `source` to the reading, so none of them
/// is in the table. Nothing remains of a sheet that is wholly blank.
///
/// - SeeAlso: SPEC section 4, "The data table"
package enum DataTable {
  /// The headings, in order.
  package static let columns = TableColumn.all.map(\.heading)

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
      var record = header
      record.reserveCapacity(columns.count)
      record.append(.number(Double(index + 1)))
      append(row, to: &record)
      return record
    }
  }

  /// Appends the cells of a row, as ``TableColumn/all`` orders them.
  private static func append(_ row: GoalRow, to record: inout [TableCell]) {
    for field in GoalField.allCases {
      switch field.value {
      case .number(let path), .text(let path): record.append(cell(row[path]))
      case .list(let path): record.append(cell(row[path]))
      case .quantity(let path): append(row[path], to: &record)
      case .mark(let path): record.append(cell(row[path]?.rawValue))
      }
    }
    record.append(cell(row.continues.fields.map(\.rawValue).joined(separator: " ")))
  }

  /// Appends text, number, unit and bound.
  private static func append(_ quantity: Quantity?, to record: inout [TableCell]) {
    record.append(cell(quantity?.text))
    record.append(cell(quantity?.number))
    record.append(cell(quantity?.unit))
    record.append(cell(quantity?.bound?.rawValue))
  }

  private static func cell(_ text: String?) -> TableCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  private static func cell(_ entries: [String]) -> TableCell {
    cell(entries.joined(separator: "\n"))
  }

  private static func cell(_ number: Double?) -> TableCell {
    guard let number, number.isFinite else { return .blank }
    return .number(number)
  }

  private static func cell(_ date: CivilDate?) -> TableCell { date.map { .date($0) } ?? .blank }
}
