package import FormTemplate
package import GoalSheet

/// Finds quantities whose sign a worksheet cannot keep.
///
/// The cell of `5%減` may hold −5. The form writes such a number with a format that shows the same
/// text; words that no format can hold are written as text, which reads as 5.
package struct LostSigns {
  private let quantities: QuantityText

  package init(_ template: Template) {
    quantities = QuantityText(units: template.vocabulary.units)
  }

  /// The targets and results of a sheet that will be read with the opposite sign.
  package func quantities(in sheet: GoalSheet) -> [Quantity] {
    sheet.rows.flatMap { row in
      [row.target, row.result].compactMap(\.self).filter { isLost($0, row.indicator) }
    }
  }

  private func isLost(_ quantity: Quantity, _ indicator: String) -> Bool {
    guard let own = quantity.number, own != 0 else { return false }
    // A text that begins with a digit has no minus, so a number above zero agrees with it.
    let startsWithDigit = quantity.text.utf8.first.map { (0x30...0x39).contains($0) } ?? true
    guard own < 0 || !startsWithDigit,
      quantities.quantity(quantity.text, indicator: indicator)?.number == -own
    else { return false }
    return !CellText(quantity, indicator: indicator, quantities).isNumber
  }
}
