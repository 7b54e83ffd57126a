import Grid

extension HeaderReader {
  /// Sets a field that a template adds, by its kind; a text of another kind is kept in `unplaced`.
  func setFurther(
    _ index: Int, _ value: HeaderValue, _ cell: CellReference, _ sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) {
    let field = fields.furtherHeaders[index]
    if let own = furtherValue(of: field, value) {
      sheet.further[index].value = own
      return
    }
    findings.leave(cell, value.text)
    findings.report(
      field.kind == .mark
        ? .markUnknown(value.text, marks: marks.base.all)
        : .furtherDateUnreadable(value.text, label: field.label),
      at: cell)
  }

  func furtherValue(
    of field: FurtherField, _ value: HeaderValue
  ) -> FurtherValue.Value? {
    switch field.kind {
    case .text: return .text(value.text)
    case .quantity:
      var stored: Double?
      if case .number(let number) = value.stored { stored = number }
      return .quantity(quantities.quantity(value.text, indicator: field.label, stored: stored))
    case .mark: return marks.mark(value.text).map { .mark($0) }
    case .date: return dates.date(value.text, stored: value.stored).map { .date($0) }
    }
  }
}
