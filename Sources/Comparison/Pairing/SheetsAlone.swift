import GoalSheet

/// Why sheets of one side have no partner on the other one.
struct SheetsAlone {
  private struct Key: Hashable {
    var year: Int?
    var name: SectionName
  }

  private let repeated: Set<Int>
  private let unknown: Set<Int>

  /// Looks at those of `sheets` whose indices are `alone`; `unread` is what could not be read of the
  /// other side.
  init(_ sheets: [GoalSheet], names: [SectionName], alone: [Int], unread: [UnreadPlace]) {
    let repeated = Self.repeated(sheets, names, alone)
    self.repeated = repeated
    unknown = Self.unknown(
      alone.filter { !repeated.contains($0) }, sheets, names, unread)
  }

  /// The status of a sheet that is alone; `otherwise` if the other side surely lacks it.
  func status(of index: Int, otherwise: SheetComparison.Status) -> SheetComparison.Status {
    repeated.contains(index) ? .duplicate : unknown.contains(index) ? .unknown : otherwise
  }

  /// Sheets of a section and year of which another one has a partner, or comes before.
  private static func repeated(
    _ sheets: [GoalSheet], _ names: [SectionName], _ alone: [Int]
  ) -> Set<Int> {
    func key(_ index: Int) -> Key { Key(year: sheets[index].fiscalYear, name: names[index]) }
    let isAlone = Set(alone)
    var known = Set(sheets.indices.filter { !isAlone.contains($0) }.map(key))
    return Set(
      alone.filter { !names[$0].section.isEmpty && !known.insert(key($0)).inserted })
  }

  /// Sheets whose partner may be among what could not be read.
  ///
  /// What is named like only one of them is that one. As long as other things were not read, each
  /// may be any of the sheets.
  private static func unknown(
    _ alone: [Int], _ sheets: [GoalSheet], _ names: [SectionName], _ unread: [UnreadPlace]
  ) -> Set<Int> {
    var found: Set<Int> = []
    for place in unread {
      let named = alone.filter { place.isNamed(like: sheets[$0], names[$0]) }
      if named.count != 1, place.mayBeAny { return Set(alone) }
      found.formUnion(named)
    }
    return found
  }
}
