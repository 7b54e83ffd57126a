package import GoalSheet
import Messages

/// Which of the expected sections have handed in their sheets.
///
/// - SeeAlso: SPEC section 9
package struct SubmissionList: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case handedIn
    /// Handed in, and an error or warning concerns it.
    case withFindings
    /// Handed in more than once for a year; one of the sheets counts.
    case twice
    /// Handed in as a blank form that nobody has filled in.
    case notFilledIn
    case missing
  }

  package struct Entry: Sendable {
    package var name: SectionName
    package var state: State
    /// All its sheets, in the inputs' order.
    package var sheets: [SectionTable.SheetPlace]
    /// Those of them that count: one of a year.
    package var counted: [SectionTable.SheetPlace]

    init(
      _ name: SectionName, _ sheets: [SectionTable.SheetPlace], _ files: [RunRecord.File],
      _ standings: CountedSheets
    ) {
      self.name = name
      self.sheets = sheets
      counted = sheets.filter { standings[$0] == .counts }
      state = Self.state(of: sheets, counted, files)
    }

    private static func state(
      of sheets: [SectionTable.SheetPlace], _ counted: [SectionTable.SheetPlace],
      _ files: [RunRecord.File]
    ) -> State {
      guard !sheets.isEmpty else { return .missing }
      guard !counted.allSatisfy({ files[$0.file].sheets[$0.sheet].isNotFilledIn }) else {
        return .notFilledIn
      }
      guard counted.count == sheets.count else { return .twice }
      return counted.allSatisfy { SheetFindings(files[$0.file]).isClean($0.sheet) }
        ? .handedIn : .withFindings
    }
  }

  /// The expected sections, in the template's order.
  package let entries: [Entry]
  /// Sections of the same departments that have handed in and are not in the list: by department, else in the
  /// order found.
  package let unlisted: [Entry]

  init(_ expected: ExpectedSections, _ files: [RunRecord.File], _ standings: CountedSheets) {
    var sheets: [SectionName: [SectionTable.SheetPlace]] = [:]
    var unlisted: [SectionName] = []
    for (file, entry) in files.enumerated() {
      for (index, sheet) in entry.sheets.enumerated() {
        let place = SectionTable.SheetPlace(file: file, sheet: index)
        guard [.counts, .duplicate].contains(standings[place]) else { continue }
        let name = expected.name(department: sheet.department, section: sheet.section)
        if sheets[name] == nil, !expected.contains(name) { unlisted.append(name) }
        sheets[name, default: []].append(place)
      }
    }
    func entry(_ name: SectionName) -> Entry { Entry(name, sheets[name] ?? [], files, standings) }
    entries = expected.sections.map(entry)
    self.unlisted = expected.departments.flatMap { department in
      unlisted.filter { $0.department == department }.map(entry)
    }
  }

  package func entries(_ state: State) -> [Entry] { entries.filter { $0.state == state } }
}
