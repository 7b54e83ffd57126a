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

  /// Where the section stands among those for numbers.
  var index: Int
  var minus: Minus
}

extension [FormatSection] {
  /// The sections for numbers, one to three.
  ///
  /// The last section of a code is left out where it is for text; a lone section with a condition is
  /// followed by General.
  var numeric: [FormatSection] {
    guard count < 4 else { return Array(prefix(3)) }
    let sections = count > 1 && self[count - 1].hasTextPlace ? dropLast() : self[...]
    return sections.count == 1 && sections[0].condition != nil
      ? [sections[0], .general] : Array(sections)
  }

  /// The section for text, or `nil` where text is shown as it is.
  var textual: FormatSection? {
    guard let last, count == 4 || last.hasTextPlace else { return nil }
    return last
  }

  /// Which of these sections for numbers shows `number`, or `nil` where no condition holds for it.
  func choice(for number: Double) -> SectionChoice? {
    guard count > 1 else { return isEmpty ? nil : SectionChoice(index: 0, minus: .always) }
    let first = self[0].condition ?? defaultFirst
    if first.holds(for: number) {
      return SectionChoice(index: 0, minus: first.admitsOnlyNegatives ? .never : .always)
    }
    if count == 2, self[1].condition == nil {
      return SectionChoice(index: 1, minus: first.leavesNegativesUnsigned ? .never : .always)
    }
    let second = self[1].condition ?? FormatCondition(relation: .less, limit: 0)
    if second.holds(for: number) {
      return SectionChoice(index: 1, minus: second.admitsOnlyNegatives ? .never : .always)
    }
    return count > 2 ? SectionChoice(index: 2, minus: .always) : nil
  }

  /// Without a condition of its own the first section is for what the others leave.
  private var defaultFirst: FormatCondition {
    FormatCondition(
      relation: count > 2 || self[1].condition != nil ? .greater : .greaterOrEqual, limit: 0)
  }
}
