import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import XLSXWriting

/// What the cells of a form accept, and the prompts shown when one is selected.
struct CellPrompts {
  let template: Template
  let style: SheetLayout.Style

  /// Dates only for the dates of the header block; rules and prompts for the fields that the template
  /// adds.
  func header(
    _ values: [FormVocabulary.HeaderField: CellRange], fiscalYear: Int?
  ) -> [PlacedWorksheet.Validation] {
    template.headerFields.compactMap { field in
      guard let range = values[field] else { return nil }
      let kind = template.vocabulary.fields.kind(of: field)
      var validation = PlacedWorksheet.Validation(range: range, rule: rule(of: kind))
      let prompt = template.design.header[field]?.prompt ?? ""
      if !prompt.isEmpty {
        validation.prompt = prompt.cut(toUTF16Length: ExcelLimit.prompt)
      } else if kind == .date {
        validation.prompt = "日付を記入してください。例：\(example(of: field, fiscalYear))"
      }
      guard validation.rule != .any || validation.prompt != nil else { return nil }
      let label = template.vocabulary.headerLabels[field]?.text ?? ""
      validation.promptTitle = label.cut(toUTF16Length: ExcelLimit.promptTitle)
      return validation
    }
  }

  /// A day that is likely right, in two spellings: sheets are made in April, and judged at the end of March.
  private func example(of field: FormVocabulary.HeaderField, _ fiscalYear: Int?) -> String {
    let year = fiscalYear ?? 2024
    let day =
      field == .evaluatedOn
      ? CivilDate(year: year + 1, month: 3, day: 31) : CivilDate(year: year, month: 4, day: 1)
    guard let day else { return "R6.4.1" }
    let era = EraText.text(of: day, style: .letterAndPoints)
    return (["\(day.year)/\(day.month)/\(day.day)"] + [era].compactMap { $0 })
      .joined(separator: "、")
  }

  private func rule(of kind: FurtherField.Kind) -> PlacedWorksheet.Validation.Rule {
    switch kind {
    case .date: .date
    case .mark: .list(template.vocabulary.legend.map(\.mark.rawValue))
    case .text, .quantity: .any
    }
  }

  /// The list of marks and, on a blank form, a prompt for each column.
  ///
  /// - Parameter rows: For each row of the table, the worksheet rows that it takes.
  /// - Returns: Validations whose ranges do not overlap.
  func table(rows: [ClosedRange<Int>]) -> [PlacedWorksheet.Validation] {
    guard let first = rows.first?.lowerBound, let last = rows.last?.upperBound else { return [] }
    return template.design.columns.enumerated().flatMap { index, column in
      let range = CellRange(rows: first...last, columns: index...index)
      if style.isBlank, column.field == .result, style.lastResults.contains(where: { $0 != nil }) {
        return results(rows: rows, column: index)
      }
      let validation = validation(of: column, range)
      return validation.rule == .any && validation.prompt == nil ? [] : [validation]
    }
  }

  private func validation(
    of column: FormDesign.Column, _ range: CellRange, behind words: String = ""
  ) -> PlacedWorksheet.Validation {
    var validation = PlacedWorksheet.Validation(range: range, rule: .any)
    let kind = template.vocabulary.fields.kind(of: column.field)
    if kind == .mark || kind == .date && style.isBlank { validation.rule = rule(of: kind) }
    if style.isBlank {
      let label = template.vocabulary.columnLabels[column.field]?.text ?? ""
      validation.prompt = (column.prompt + words).cut(toUTF16Length: ExcelLimit.prompt)
      validation.promptTitle = label.cut(toUTF16Length: ExcelLimit.promptTitle)
    }
    return validation
  }

  /// A prompt for each row, with its result of the year before.
  private func results(rows: [ClosedRange<Int>], column: Int) -> [PlacedWorksheet.Validation] {
    rows.enumerated().map { index, rows in
      let last = index < style.lastResults.count ? style.lastResults[index] : nil
      return validation(
        of: template.design.columns[column], CellRange(rows: rows, columns: column...column),
        behind: last.map { "\n前年度の結果：\($0)" } ?? "")
    }
  }
}
