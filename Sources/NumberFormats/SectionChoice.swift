/// Which section of a format a number is shown by.
struct SectionChoice {
  var section: FormatSection
  /// Whether a minus sign goes before a negative number.
  ///
  /// A section for negative numbers alone says so in its own way.
  var writesMinus: Bool
}

extension [FormatSection] {
  /// The sections for numbers: the last is left out where it is for text.
  var numeric: ArraySlice<FormatSection> {
    if count == 4 { return prefix(3) }
    return count > 1 && self[count - 1].hasTextPlace ? dropLast() : self[...]
  }

  /// The section for text, or `nil` where text is shown as it is.
  var textual: FormatSection? {
    guard let last, count == 4 || last.hasTextPlace else { return nil }
    return last
  }
}

extension ArraySlice<FormatSection> {
  /// The section that shows `number`, or `nil` where none of the conditions holds for it.
  func choice(for number: Double) -> SectionChoice? {
    guard let first, let last else { return nil }
    guard count > 1 else {
      if let condition = first.condition, !condition.holds(for: number) { return nil }
      return SectionChoice(
        section: first, writesMinus: first.condition?.admitsOnlyNegatives != true)
    }
    let second = self[startIndex + 1]
    let firstCondition = first.condition ?? defaultFirst(second)
    if firstCondition.holds(for: number) {
      return SectionChoice(section: first, writesMinus: !firstCondition.admitsOnlyNegatives)
    }
    if count == 2 {
      if let condition = second.condition, !condition.holds(for: number) { return nil }
      let isForNegatives =
        firstCondition.refusesOnlyNegatives || second.condition?.admitsOnlyNegatives == true
      return SectionChoice(section: second, writesMinus: !isForNegatives)
    }
    let secondCondition = second.condition ?? FormatCondition(relation: .less, limit: 0)
    if secondCondition.holds(for: number) {
      let isForNegatives =
        secondCondition.admitsOnlyNegatives || firstCondition.refusesOnlyNegatives
      return SectionChoice(section: second, writesMinus: !isForNegatives)
    }
    return SectionChoice(section: last, writesMinus: true)
  }

  /// Without a condition of its own the first section is for what the others leave.
  private func defaultFirst(_ second: FormatSection) -> FormatCondition {
    FormatCondition(
      relation: count > 2 || second.condition != nil ? .greater : .greaterOrEqual, limit: 0)
  }
}
