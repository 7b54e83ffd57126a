@testable import GoalSheet
import Grid
import Messages

/// Where reading a form differs from what it says, and no warning names the cell.
enum HabitDifferences {
  static func silent(_ form: HabitForm) -> [String] {
    silent([form], in: form.grid)
  }

  /// Reads one worksheet with several forms.
  static func silent(_ forms: [HabitForm], in grid: Grid) -> [String] {
    let reading = Samples.reader.read(grid, file: "様式.xlsx")
    let warnings = reading.messages.filter { $0.severity != .info }
    guard reading.sheets.count == forms.count else {
      return ["\(reading.sheets.count) sheets: \(warnings.map(\.text.english))"]
    }
    return forms.indices.flatMap { index in
      header(forms[index], reading.sheets[index], warnings)
        + rows(forms[index], reading.sheets[index], reading.places[index], warnings)
    }
  }

  /// Reads a form whose lines go on in a second worksheet.
  static func silent(_ form: HabitForm, goingOnIn rest: HabitForm) -> [String] {
    let readings = Samples.reader.read(workbook: [form.grid, rest.grid], file: "様式.xlsx")
    let warnings = readings.flatMap(\.messages).filter { $0.severity != .info }
    let sheets = readings.flatMap(\.sheets)
    guard sheets.count == 1 else {
      return ["\(sheets.count) sheets: \(warnings.map(\.text.english))"]
    }
    let expected = form.sheet.rows.elements + rest.sheet.rows.elements
    let found = sheets[0].rows.elements
    guard expected.count == found.count else {
      return [
        "\(found.count) rows, expected \(expected.count): \(found.map { $0.no + $0.goal.prefix(6) + $0.initiative.prefix(6) })"
      ]
    }
    var differences = header(form, sheets[0], warnings)
    for (index, rows) in zip(expected, found).enumerated() {
      let wrong = GoalField.official.filter { field in
        rows.0.continues.contains(field) != rows.1.continues.contains(field)
          || !rows.0.agrees(with: rows.1, in: field)
      }
      differences += wrong.map { "row \(index + 1) \($0.key)" }
    }
    return differences
  }

  private static func header(
    _ form: HabitForm, _ sheet: GoalSheet, _ warnings: [Message]
  ) -> [String] {
    let expected = form.sheet
    let codes = Set(warnings.map(\.code))
    var wrong: [String] = []
    func compare(_ a: some Equatable, _ b: some Equatable, _ name: String, _ isSaid: Bool) {
      if "\(a)" != "\(b)", !isSaid { wrong.append("\(name): \(b), expected \(a)") }
    }
    let isMissing = codes.contains(.headerMissing)
    compare(
      expected.fiscalYear ?? 0, sheet.fiscalYear ?? 0, "year", isMissing && sheet.fiscalYear == nil)
    compare(
      expected.department, sheet.department, "department", isMissing && sheet.department.isEmpty)
    compare(expected.section, sheet.section, "section", isMissing && sheet.section.isEmpty)
    compare(expected.policyIndicators, sheet.policyIndicators, "policy", false)
    compare("\(expected.createdOn as Any)", "\(sheet.createdOn as Any)", "created", false)
    compare("\(expected.evaluatedOn as Any)", "\(sheet.evaluatedOn as Any)", "evaluated", false)
    compare(expected.legend.map(\.meaning), sheet.legend.map(\.meaning), "legend", false)
    return wrong
  }

  private static func rows(
    _ form: HabitForm, _ sheet: GoalSheet, _ places: FormPlaces, _ warnings: [Message]
  ) -> [String] {
    let expected = form.sheet.rows.elements
    let found = sheet.rows.elements
    guard expected.count == found.count else {
      return [
        "\(found.count) rows, expected \(expected.count): \(found.map { $0.no + $0.goal.prefix(6) + $0.initiative.prefix(6) })"
      ]
    }
    var wrong: [String] = []
    for (index, (a, b)) in zip(expected, found).enumerated() {
      for field in GoalField.official {
        let drawn = CellReference(
          row: form.lines[index].lowerBound, column: form.column(field).lowerBound)
        let cells = [drawn] + places.cells(row: index, field)
        let isSame =
          a.continues.contains(field) == b.continues.contains(field)
          && a.agrees(with: b, in: field)
        if !isSame, !warnings.contains(where: { $0.place.cell.map(cells.contains) ?? false }) {
          wrong.append(
            "row \(index + 1) \(field.key): \(HabitForm.text(field, b).prefix(12))"
              + (b.continues.contains(field) ? " (continues)" : "")
              + ", expected \(HabitForm.text(field, a).prefix(12))"
              + (a.continues.contains(field) ? " (continues)" : ""))
        }
      }
    }
    return wrong
  }
}
