import GoalSheet

/// The marks that the rows of a sheet may use: the official ones and those of the sheet's legend.
struct UsableMarks {
  /// The official marks first.
  private(set) var all = Mark.official

  init(_ legend: [GoalSheet.LegendEntry]) {
    all += legend.map(\.mark).filter { !Mark.official.contains($0) }
  }

  /// The mark that is written as `text`; `nil` if a row of this sheet may not use it.
  func mark(_ text: String) -> Mark? {
    guard let mark = Mark(rawValue: text), all.contains(mark) else { return nil }
    return mark
  }
}
