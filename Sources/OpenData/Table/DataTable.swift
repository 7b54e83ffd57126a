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
  package static let columns = columns(of: .official)

  /// The table's headings for a form.
  package static func columns(of fields: FormFields) -> [String] {
    let columns = TableColumns(fields)
    return columns.all.map(columns.heading)
  }

  /// The records of a sheet, a cell for each of ``columns``; one at least.
  ///
  /// The sheet's further values must be in the order of `fields` (``GoalSheet/arranged(for:_:)``).
  /// `rowsBefore` is the number of its rows that came before.
  package static func records(
    of sheet: GoalSheet, fields: FormFields = .official, rowsBefore: Int = 0
  ) -> [[TableCell]] {
    let header: [TableCell] = [
      cell(sheet.fiscalYear.map(Double.init)), cell(sheet.department), cell(sheet.section),
      cell(sheet.createdOn), cell(sheet.evaluatedOn), cell(sheet.policyIndicators),
    ]
    let further = Further(fields, headers: sheet.further)
    guard !sheet.rows.isEmpty else {
      let blank = Array(repeating: TableCell.blank, count: columns.count - header.count - 1)
      return [header + blank + further.cells(of: GoalRow()) + [.blank]]
    }
    return sheet.rows.enumerated().map { index, row in
      var record = header
      record.reserveCapacity(columns.count)
      record.append(.number(Double(rowsBefore + index + 1)))
      append(row, to: &record)
      record += further.cells(of: row)
      let shared = row.continues.members.filter { $0.ordinal < fields.width }
      record.append(cell(shared.map(row.key).joined(separator: " ")))
      return record
    }
  }

  /// Appends the cells of a row, as ``TableColumn/all`` orders them.
  private static func append(_ row: GoalRow, to record: inout [TableCell]) {
    for field in GoalField.official {
      switch field.value {
      case .number(let path), .text(let path): record.append(cell(row[path]))
      case .list(let path): record.append(cell(row[path]))
      case .quantity(let path): append(row[path], to: &record)
      case .mark(let path): record.append(cell(row[path]?.rawValue))
      }
    }
  }

  /// The cells of the fields that a template adds.
  private struct Further {
    let fields: FormFields
    private let headers: [TableCell]

    init(_ fields: FormFields, headers: [FurtherValue]) {
      self.fields = fields
      self.headers = Self.cells(of: headers, fields.furtherHeaders)
    }

    func cells(of row: GoalRow) -> [TableCell] {
      fields.further.isEmpty && headers.isEmpty
        ? [] : headers + Self.cells(of: row.further, fields.further)
    }

    private static func cells(of values: [FurtherValue], _ fields: [FurtherField]) -> [TableCell] {
      var cells: [TableCell] = []
      for (index, field) in fields.enumerated() {
        let value = values.indices.contains(index) ? values[index].value : .text("")
        switch (field.kind, value) {
        case (.quantity, .quantity(let quantity)): append(quantity, to: &cells)
        case (.quantity, _): cells += [cell(value.text), .blank, .blank, .blank]
        case (_, .date(let date)): cells.append(cell(date))
        case (_, _): cells.append(cell(value.text))
        }
      }
      return cells
    }
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
