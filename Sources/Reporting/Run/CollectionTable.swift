package import GoalSheet
import Messages

/// How far the collection of sheets has come, section by section.
///
/// With an expectation it has the expected sections, in the template's order; else those found, the
/// latest year first.
///
/// - SeeAlso: SPEC sections 9 and 14
package struct CollectionTable: Sendable {
  package struct Line: Sendable {
    package var name: SectionName
    package var state: SubmissionList.State
    package var marks = MarkCounts()
    package var errors = 0
    package var warnings = 0
    /// All its sheets; those of them that count are in ``counted``, marks and findings theirs.
    package var sheets: [SectionTable.SheetPlace]
    package var counted: [SectionTable.SheetPlace]
  }

  /// The lines of one department.
  package struct Group: Sendable {
    /// The year, as the Gregorian year in which it begins; `nil` if it is unknown or any.
    package var fiscalYear: Int?
    package var department: String
    package var lines: [Line] = []
  }

  package private(set) var groups: [Group] = []
  /// The sections that are not in the list of an expected department, which have handed in all the same:
  /// in no group and no count of one, but in the files of all.
  package let unlisted: [Line]
  /// The sheets that are not expected, which are in no line.
  package let unexpected: [SectionTable.SheetPlace]
  /// The files of which something could not be read or names no section.
  package let otherFiles: [Int]

  package init(_ report: RunReport, fiscalYear: Int?) {
    let files = report.record.files
    let counts = files.map { SheetFindings($0) }
    func line(_ entry: SubmissionList.Entry) -> Line {
      var line = Line(
        name: entry.name, state: entry.state, sheets: entry.sheets, counted: entry.counted)
      for place in entry.counted {
        line.marks += files[place.file].sheets[place.sheet].marks
        line.errors += counts[place.file].errors(of: place.sheet)
        line.warnings += counts[place.file].warnings(of: place.sheet)
      }
      return line
    }
    if let submissions = report.submissions {
      for entry in submissions.entries {
        if groups.last?.department != entry.name.department {
          groups.append(Group(fiscalYear: fiscalYear, department: entry.name.department))
        }
        groups[groups.count - 1].lines.append(line(entry))
      }
    } else {
      groups = report.sections.groups.map { group in
        Group(
          fiscalYear: group.fiscalYear, department: group.department,
          lines: group.sections.map { section in
            let name = SectionName(department: group.department, section: section.name)
            return line(SubmissionList.Entry(name, section.sheets, files, report.counted))
          })
      }
    }
    unlisted = report.submissions?.unlisted.map(line) ?? []
    unexpected = report.places(of: .unexpected)
    let nameless = Set(report.places(of: .nameless).map(\.file))
    otherFiles = files.indices.filter {
      files[$0].sheets.isEmpty || files[$0].state == .partlyRead || nameless.contains($0)
    }
  }

  /// All lines, those of the list first.
  package var lines: [Line] { groups.flatMap(\.lines) + unlisted }

  /// The marks of all lines.
  package var marks: MarkCounts {
    lines.reduce(into: MarkCounts()) { $0 += $1.marks }
  }

  /// How many sections are in a state.
  package func count(of state: SubmissionList.State) -> Int {
    groups.reduce(0) { $0 + $1.lines.count { $0.state == state } }
  }
}
