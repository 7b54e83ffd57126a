import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import XLSXWriting

/// The pairs of labels and values above the table.
struct HeaderBlock {
  let template: Template
  let styles: FormStyles
  /// Whether the block will be filled in; the cells for the section are then unlocked.
  let isBlank: Bool

  /// Places the pairs below the rows so far and returns the range of each value.
  func place(
    _ sheet: GoalSheet, on builder: inout WorksheetBuilder
  ) -> [FormVocabulary.HeaderField: CellRange] {
    let places = template.design.header
    let last = places.values.map { max($0.label.rows.upperBound, $0.value.rows.upperBound) }.max()
    let top = builder.rowCount
    for _ in 0..<(last.map { $0 + 1 } ?? 0) {
      builder.addRow(minimumHeight: template.design.rows.header)
    }
    var values: [FormVocabulary.HeaderField: CellRange] = [:]
    for field in template.headerFields {
      guard let place = places[field] else { continue }
      let label = template.label(of: field, fiscalYear: sheet.fiscalYear)
      let value = place.value.moved(down: top)
      builder.place(label, at: place.label.moved(down: top), styles.label)
      var style = styles.value(of: field)
      style.isLocked = !isBlank || field == .fiscalYear || field == .department || field == .section
      builder.place(text(of: field, in: sheet), at: value, style)
      values[field] = value
    }
    return values
  }

  private func text(
    of field: FormVocabulary.HeaderField, in sheet: GoalSheet
  ) -> CellText {
    switch field {
    case .fiscalYear:
      CellText(text: sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "")
    case .department: CellText(text: sheet.department)
    case .section: CellText(text: sheet.section)
    case .policyIndicators:
      CellText(text: sheet.policyIndicators.map { "・" + $0 }.joined(separator: "\n"))
    case .createdOn: sheet.createdOn.map { CellText(date: $0) } ?? .blankDate
    case .evaluatedOn: sheet.evaluatedOn.map { CellText(date: $0) } ?? .blankDate
    case .further(let index): further(index, sheet)
    }
  }
}

extension HeaderBlock {
  private func further(_ index: Int, _ sheet: GoalSheet) -> CellText {
    let field = template.vocabulary.fields.furtherHeaders[index]
    switch sheet.further(index)?.value {
    case .date(let date?): return CellText(date: date)
    case .quantity(let quantity?):
      return CellText(
        quantity, indicator: field.label, QuantityText(units: template.vocabulary.units))
    case let value?:
      let text = value.text
      return text.isEmpty && field.kind == .date ? .blankDate : CellText(text: text)
    case nil: return CellText(text: "")
    }
  }
}

extension CellRange {
  /// The same cells, `count` rows further down.
  func moved(down count: Int) -> CellRange {
    CellRange(rows: (rows.lowerBound + count)...(rows.upperBound + count), columns: columns)
  }
}
