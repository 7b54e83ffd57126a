import FormTemplate
package import GoalSheet

/// Which sheets of a run count.
///
/// Of each section and year it is one sheet, the newest. Where sections or a year are expected, sheets
/// of others do not count, but those of sections that the list of an expected department lacks.
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
  /// Those of ``places`` that somebody has filled in: the sheets of a file of all.
  package let filledIn: [Place]
  private let standings: [Place: Standing]
  private let substitutes: [Place: Substitute]

  /// The sheet that counts in place of a duplicate, and by what it does.
  package struct Substitute: Sendable {
    package let place: Place
    package let fact: SheetPrecedence.Fact
  }

  package func substitute(for place: Place) -> Substitute? { substitutes[place] }

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
    var duplicates: [(key: Key, place: Place)] = []
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
        let isNewer = Self.precedence(of: place, over: old, files, fileTime).isNewer
        standings[isNewer ? old : place] = .duplicate
        duplicates.append((key, isNewer ? old : place))
        guard isNewer else { continue }
        known[key] = place
        found.append((key, place))
      }
    }
    self.standings = standings
    // Which sheet counts is known only now.
    var substitutes: [Place: Substitute] = [:]
    for (key, place) in duplicates {
      guard let counted = known[key] else { continue }
      let fact = Self.precedence(of: counted, over: place, files, fileTime).fact
      substitutes[place] = Substitute(place: counted, fact: fact)
    }
    self.substitutes = substitutes
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
    filledIn = places.filter { !files[$0.file].sheets[$0.sheet].isNotFilledIn }
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
    // A section that the list lacks has handed in all the same, and its sheet must not be lost.
    guard expected.contains(key.name) || expected.isUnlisted(key.name) else { return .unexpected }
    return expected.fiscalYear == nil || expected.fiscalYear == key.fiscalYear
      ? .counts : .unexpected
  }

  /// What decides between a sheet and one before it.
  private static func precedence(
    of new: Place, over old: Place, _ files: [RunRecord.File], _ fileTime: (String) -> Int?
  ) -> SheetPrecedence {
    func time(_ place: Place) -> Int? {
      files[place.file].written.nanoseconds { fileTime(files[place.file].name) }
    }
    return SheetPrecedence(
      files[old.file].sheets[old.sheet], files[new.file].sheets[new.sheet]
    ) { old.file == new.file ? (nil, nil) : (time(old), time(new)) }
  }
}
