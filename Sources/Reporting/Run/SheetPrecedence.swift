/// Which of two sheets of one section and year counts, and by what.
///
/// - SeeAlso: SPEC sections 6 and 9
package struct SheetPrecedence: Sendable {
  package enum Fact: Sendable {
    /// A form that nobody has filled in takes the place of none that somebody has.
    case isFilledIn
    case evaluatedOn, createdOn
    /// When the files were last written.
    case fileTime
    /// Nothing says which is newer: the first one counts.
    case order
  }

  package let fact: Fact
  /// Whether the second sheet counts.
  let isNewer: Bool

  /// Decides between two sheets; `times` are those of their files, asked only where nothing else decides.
  init(
    _ old: SheetCounts, _ new: SheetCounts, times: () -> (old: Int?, new: Int?)
  ) {
    if old.isNotFilledIn != new.isNotFilledIn {
      (fact, isNewer) = (.isFilledIn, old.isNotFilledIn)
    } else if let dates = Recency(
      evaluated: old.evaluatedOn, new.evaluatedOn, created: old.createdOn, new.createdOn)
    {
      fact = old.evaluatedOn != new.evaluatedOn ? .evaluatedOn : .createdOn
      isNewer = dates == .newer
    } else {
      let times = times()
      let order = Recency(fileTimes: times.old, times.new)
      (fact, isNewer) = (order == .unknown ? .order : .fileTime, order == .newer)
    }
  }
}
