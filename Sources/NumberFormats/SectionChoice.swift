/// Which section of a format a number is shown by, and how its sign is.
struct SectionChoice {
  enum Minus {
    /// A negative number has one before everything else.
    case always
    /// As `always`, but for a number that is rounded to nothing but zeros: -0.4 is 0.
    case unlessZero
    /// The section is for negative numbers and says so in its own way.
    case never
  }

  var section: FormatSection
  var minus: Minus
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
    if count == 1, first.condition == nil { return SectionChoice(section: first, minus: .always) }
    // A lone section with a condition is followed by General.
    let second = count > 1 ? self[startIndex + 1] : .general
    let firstCondition = first.condition ?? defaultFirst(second)
    if firstCondition.holds(for: number) {
      return SectionChoice(
        section: first, minus: firstCondition.admitsOnlyNegatives ? .never : .always)
    }
    if count == 3 {
      let condition = second.condition ?? FormatCondition(relation: .less, limit: 0)
      guard condition.holds(for: number) else {
        return SectionChoice(section: last, minus: .always)
      }
      return SectionChoice(section: second, minus: condition.admitsOnlyNegatives ? .never : .always)
    }
    guard let condition = second.condition else {
      return SectionChoice(
        section: second, minus: firstCondition.leavesNegativesUnsigned ? .never : .always)
    }
    guard condition.holds(for: number) else { return nil }
    return SectionChoice(section: second, minus: condition.admitsOnlyNegatives ? .never : .always)
  }

  /// Without a condition of its own the first section is for what the others leave.
  private func defaultFirst(_ second: FormatSection) -> FormatCondition {
    FormatCondition(
      relation: count > 2 || second.condition != nil ? .greater : .greaterOrEqual, limit: 0)
  }
}
