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
    /// Handed in more than once for a year.
    case twice
    case missing
  }

  package struct Entry: Sendable {
    package var name: SectionName
    package var state: State
    package var sheets: [SectionTable.SheetPlace]
  }

  /// The expected sections, in the template's order.
  package let entries: [Entry]

  package init(_ expected: ExpectedSections, _ files: [RunRecord.File]) {
    var sheets: [SectionName: [SectionTable.SheetPlace]] = [:]
    for (file, entry) in files.enumerated() {
      for (index, sheet) in entry.sheets.enumerated() {
        if let year = expected.fiscalYear, let own = sheet.fiscalYear, own != year { continue }
        guard !sheet.section.isEmpty else { continue }
        let name = expected.name(department: sheet.department, section: sheet.section)
        sheets[name, default: []].append(SectionTable.SheetPlace(file: file, sheet: index))
      }
    }
    entries = expected.sections.map { name in
      let own = sheets[name] ?? []
      return Entry(name: name, state: Self.state(of: own, files), sheets: own)
    }
  }

  package func entries(_ state: State) -> [Entry] { entries.filter { $0.state == state } }

  fileprivate static func state(
    of sheets: [SectionTable.SheetPlace], _ files: [RunRecord.File]
  ) -> State {
    guard !sheets.isEmpty else { return .missing }
    let years = sheets.map { files[$0.file].sheets[$0.sheet].fiscalYear }
    if Set(years).count < years.count { return .twice }
    return sheets.allSatisfy { SheetFindings(files[$0.file]).isClean($0.sheet) }
      ? .handedIn : .withFindings
  }
}

extension SubmissionList.Entry {
  /// The entry of a section that was found, whether or not it was expected.
  init(found section: SectionTable.Section, of department: String, _ files: [RunRecord.File]) {
    name = SectionName(department: department, section: section.name)
    sheets = section.sheets
    state = SubmissionList.state(of: section.sheets, files)
  }
}
