import FormTemplate
package import GoalSheet

/// The marks of a run's sheets by year, department and section.
///
/// Names that the template's list recognizes are spelled and ordered as in the list; other names
/// follow in the order found.
package struct SectionTable: Sendable {
  /// The position of a sheet in the record.
  package struct SheetPlace: Hashable, Sendable {
    package var file: Int
    package var sheet: Int

    package init(file: Int, sheet: Int) {
      self.file = file
      self.sheet = sheet
    }
  }

  package struct Section: Sendable {
    package var name: String
    package var marks = MarkCounts()
    package var sheets: [SheetPlace] = []
  }

  /// The sections of one department in one year.
  package struct Group: Sendable {
    package var fiscalYear: Int?
    package var department: String
    package var marks = MarkCounts()
    package var sections: [Section] = []

    package var sheetCount: Int { sections.reduce(0) { $0 + $1.sheets.count } }
  }

  /// The latest year first.
  package private(set) var groups: [Group] = []

  /// The table of those sheets of `files` that `isCounted` takes.
  package init(
    _ files: [RunRecord.File], _ vocabulary: FormVocabulary,
    isCounted: (SheetPlace) -> Bool = { _ in true }
  ) {
    let names = OrganisationNames(vocabulary.departments)
    var found: [Key: Section] = [:]
    var keys: [Key] = []
    for (file, entry) in files.enumerated() {
      for (sheet, counts) in entry.sheets.enumerated()
      where isCounted(SheetPlace(file: file, sheet: sheet)) {
        let key = Key(counts, names)
        if found[key] == nil { keys.append(key) }
        found[key, default: Section(name: key.section)].marks += counts.marks
        found[key]?.sheets.append(SheetPlace(file: file, sheet: sheet))
      }
    }
    for key in Self.inOrder(keys, vocabulary) {
      guard let section = found[key] else { continue }
      if groups.last?.fiscalYear != key.fiscalYear || groups.last?.department != key.department {
        groups.append(Group(fiscalYear: key.fiscalYear, department: key.department))
      }
      groups[groups.count - 1].sections.append(section)
      groups[groups.count - 1].marks += section.marks
    }
  }

  package var marks: MarkCounts {
    groups.reduce(into: MarkCounts()) { $0 += $1.marks }
  }

  package var sectionCount: Int { groups.reduce(0) { $0 + $1.sections.count } }

  // MARK: - Names and order

  private struct Key: Hashable {
    var fiscalYear: Int?
    var department: String
    var section: String

    init(_ sheet: SheetCounts, _ names: OrganisationNames) {
      fiscalYear = sheet.fiscalYear
      (department, section) = names.listed(department: sheet.department, section: sheet.section)
    }
  }

  private static func inOrder(_ keys: [Key], _ vocabulary: FormVocabulary) -> [Key] {
    let order = OrganisationOrder(vocabulary)
    // Departments missing from the list stay in the order first found.
    var departments: [String: Int] = [:]
    for (index, key) in keys.enumerated() where departments[key.department] == nil {
      let rank = order.rank(department: key.department, section: "")
      departments[key.department] = rank == .max ? Int(Int32.max) * 100_000 + index : rank
    }
    return keys.enumerated()
      .map { index, key in
        let rank = order.rank(department: key.department, section: key.section)
        return (
          year: -(key.fiscalYear ?? 0), department: departments[key.department] ?? 0, rank: rank,
          index: index, key: key
        )
      }
      .sorted {
        ($0.year, $0.department, $0.rank, $0.index) < ($1.year, $1.department, $1.rank, $1.index)
      }
      .map(\.key)
  }
}
