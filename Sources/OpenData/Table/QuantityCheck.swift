import GoalSheet

/// Compares the parts of a quantity that a table gives beside its text with those of the text.
///
/// They follow from the text, so somebody who edits it and leaves them alone has not changed the
/// quantity's meaning on purpose.
struct QuantityCheck {
  /// What the text says.
  private(set) var quantity: Quantity
  /// The parts that contradict it.
  private(set) var contradictions: [TableColumn.FieldPart] = []

  /// - Parameters:
  ///   - written: The quantity as the table gives it; parts left blank are filled in.
  ///   - derived: The quantity that its text gives.
  init(_ written: Quantity, derived: Quantity) {
    quantity = derived
    if let number = written.number {
      // A numeric cell has a sign of its own, which its displayed text need not show.
      if number.magnitude == derived.number?.magnitude {
        quantity.number = number
      } else {
        contradictions.append(.number)
      }
    }
    if let unit = written.unit, unit != derived.unit {
      // The text need not name the unit; whoever wrote the table may know more of them.
      if derived.unit == nil, contradictions.isEmpty, derived.number != nil {
        quantity.unit = unit
      } else {
        contradictions.append(.unit)
      }
    }
    if let bound = written.bound, bound != derived.bound { contradictions.append(.bound) }
  }
}
