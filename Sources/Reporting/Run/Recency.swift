package import JapaneseCalendar

/// Which of two sheets of one section and year is newer, seen from the second one.
///
/// - SeeAlso: SPEC section 6, `duplicate-sheet`
package enum Recency: Sendable {
  case older, newer, unknown

  /// The dates on two sheets; `nil` if they are the same.
  ///
  /// 評価日 decides, then 作成日. A sheet with a date is newer than one without, which was submitted
  /// before it was complete.
  package init?(
    evaluated old: CivilDate?, _ new: CivilDate?, created oldCreated: CivilDate?,
    _ newCreated: CivilDate?
  ) {
    guard let found = Self.order(old, new) ?? Self.order(oldCreated, newCreated) else { return nil }
    self = found
  }

  /// The times of two files in nanoseconds, `nil` where they are unknown.
  ///
  /// Files that were written within two seconds, the precision of zips and FAT, were copied or
  /// unpacked together, so their times say nothing about the sheets.
  package init(fileTimes old: Int?, _ new: Int?) {
    guard let old, let new, abs(old - new) >= 2_000_000_000 else {
      self = .unknown
      return
    }
    self = new < old ? .older : .newer
  }

  private static func order(_ old: CivilDate?, _ new: CivilDate?) -> Recency? {
    guard old != new else { return nil }
    guard let old else { return .newer }
    guard let new else { return .older }
    return new < old ? .older : .newer
  }
}
