/// The section that formats a number, and how that section shows the sign.
struct SectionChoice {
  enum Minus {
    /// A negative number has a minus sign before everything else.
    case always
    /// As `always`, except for a number that is rounded to zero: -0.4 is 0.
    case unlessZero
    /// The section is for negative numbers and shows the sign in its own way.
    case never
  }

  /// The index of the section among those for numbers.
  var index: Int
  var minus: Minus
}

extension [FormatSection] {
  /// The sections for numbers, one to three.
  ///
  /// The last section of a code is excluded if it is for text; a single section with a condition
  /// is followed by General.
  var numeric: [FormatSection] {
    guard count < 4 else { return Array(prefix(3)) }
    let sections = count > 1 && self[count - 1].hasTextPlace ? dropLast() : self[...]
    return sections.count == 1 && sections[0].condition != nil
      ? [sections[0], .general] : Array(sections)
  }

  /// The section for text, or `nil` if text is shown unchanged.
  var textual: FormatSection? {
    guard let last, count == 4 || last.hasTextPlace else { return nil }
    return last
  }

  /// The section that formats `number`, or `nil` if no condition matches.
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

  /// The default condition of the first section: the numbers that the other sections do not cover.
  private var defaultFirst: FormatCondition {
    FormatCondition(
      relation: count > 2 || self[1].condition != nil ? .greater : .greaterOrEqual, limit: 0)
  }
}
