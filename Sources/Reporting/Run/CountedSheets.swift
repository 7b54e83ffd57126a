import FormTemplate
package import GoalSheet

/// Which sheets of a run count.
///
/// Of each section and year it is one sheet, the newest. Where sections or a year are expected, sheets
/// of others do not count.
///
/// - SeeAlso: SPEC sections 6 and 9
package struct CountedSheets: Sendable {
  package typealias Place = SectionTable.SheetPlace

  package enum Standing: Hashable, Sendable {
    case counts
    /// Another sheet of the same section and year counts.
    case duplicate
    /// Its section or year is not expected.
    case unexpected
    /// It names no section, so it may be anybody's.
    case nameless
  }

  /// The sheets that count: the latest year first, sections in the template's order.
  package let places: [Place]
  private let standings: [Place: Standing]

  package subscript(place: Place) -> Standing { standings[place] ?? .counts }

  /// How many sheets have a standing.
  package func count(of standing: Standing) -> Int {
    standings.values.count { $0 == standing }
  }

  /// Finds the sheets of `files` that count.
  ///
  /// - Parameters:
  ///   - files: The files in the inputs' order.
  ///   - expected: What is expected, if that is checked.
  ///   - vocabulary: The form, whose list gives names and order.
  ///   - fileTime: When the file of a name was last written, in nanoseconds; asked only where the
  ///     dates of two sheets do not decide.
  package init(
    _ files: [RunRecord.File], expected: ExpectedSections?, _ vocabulary: FormVocabulary,
    fileTime: (String) -> Int?
  ) {
    let names = OrganisationNames(vocabulary.departments)
    var standings: [Place: Standing] = [:]
    var known: [Key: Place] = [:]
    var found: [(key: Key?, place: Place)] = []
    for (file, entry) in files.enumerated() {
      for (index, sheet) in entry.sheets.enumerated() {
        let place = Place(file: file, sheet: index)
        let key = Key(sheet, expected, names)
        standings[place] = Self.standing(of: sheet, key, expected)
        guard standings[place] == .counts else { continue }
        guard !sheet.section.isEmpty, let old = known[key] else {
          if !sheet.section.isEmpty { known[key] = place }
          found.append((key, place))
          continue
        }
        let isNewer = Self.isNewer(place, than: old, files, fileTime)
        standings[isNewer ? old : place] = .duplicate
        guard isNewer else { continue }
        known[key] = place
        found.append((key, place))
      }
    }
    self.standings = standings
    let order = OrganisationOrder(vocabulary)
    places = found.filter { standings[$0.place] == .counts }.enumerated()
      .map { index, entry in
        (
          -(entry.key?.fiscalYear ?? 0),
          order.rank(
            department: entry.key?.name.department ?? "", section: entry.key?.name.section ?? ""),
          index, entry.place
        )
      }
      .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private struct Key: Hashable {
    var fiscalYear: Int?
    var name: SectionName

    init(_ sheet: SheetCounts, _ expected: ExpectedSections?, _ names: OrganisationNames) {
      // A sheet without a year is taken for one of the only year that is expected.
      fiscalYear = sheet.fiscalYear ?? expected?.fiscalYear
      let listed = names.listed(department: sheet.department, section: sheet.section)
      name =
        expected?.name(department: sheet.department, section: sheet.section)
        ?? SectionName(department: listed.department, section: listed.section)
    }
  }

  private static func standing(
    of sheet: SheetCounts, _ key: Key, _ expected: ExpectedSections?
  ) -> Standing {
    guard let expected else { return .counts }
    guard !sheet.section.isEmpty else { return .nameless }
    guard expected.contains(key.name) else { return .unexpected }
    return expected.fiscalYear == nil || expected.fiscalYear == key.fiscalYear
      ? .counts : .unexpected
  }

  /// Whether a sheet counts instead of one before it.
  private static func isNewer(
    _ new: Place, than old: Place, _ files: [RunRecord.File], _ fileTime: (String) -> Int?
  ) -> Bool {
    let (a, b) = (files[old.file].sheets[old.sheet], files[new.file].sheets[new.sheet])
    // A form that nobody has filled in takes the place of none that somebody has.
    guard a.isNotFilledIn == b.isNotFilledIn else { return a.isNotFilledIn }
    if let dates = Recency(
      evaluated: a.evaluatedOn, b.evaluatedOn, created: a.createdOn, b.createdOn)
    {
      return dates == .newer
    }
    guard old.file != new.file else { return false }
    return Recency(fileTimes: fileTime(files[old.file].name), fileTime(files[new.file].name))
      == .newer
  }
}
