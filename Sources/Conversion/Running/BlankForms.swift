import FormLayout
import FormTemplate
import GoalSheet
import JapaneseCalendar
import XLSXWriting

/// The empty forms that a run makes: for which sections, under which names, with which goals.
struct BlankForms {
  private let options: BlankOptions
  /// The sheets of last year, by section as the template's list spells it.
  private let lastYear: [SectionName: GoalSheet]
  /// The sections that get a form, in the template's order, then those found only in last year's
  /// sheets; if some are expected, only those.
  let sections: [SectionName]
  /// The sections of which last year has several sheets that differ; they get no form.
  let repeated: [SectionName]

  init(_ options: BlankOptions, lastYear: [GoalSheet]) {
    self.options = options
    let names = OrganisationNames(options.template.vocabulary.departments)
    var known: [SectionName: GoalSheet] = [:]
    var given: [SectionName] = []
    var repeated: [SectionName] = []
    for sheet in lastYear {
      let (department, section) = names.listed(
        department: sheet.department, section: sheet.section)
      let key = SectionName(department: department, section: section)
      guard let other = known[key] else {
        known[key] = sheet
        given.append(key)
        continue
      }
      if !Self.areAlike(sheet, other), !repeated.contains(key) { repeated.append(key) }
    }
    self.lastYear = known
    let wanted = Self.sections(options, given)
    self.repeated = repeated.filter(wanted.contains)
    sections = wanted.filter { !repeated.contains($0) }
  }

  /// Whether two sheets have the same contents, wherever they come from.
  private static func areAlike(_ a: GoalSheet, _ b: GoalSheet) -> Bool {
    var (a, b) = (a, b)
    a.source = nil
    b.source = nil
    return a == b
  }

  /// The names among those asked for that no form has.
  var unknownSections: [String] {
    options.sections.filter { name in
      !(sections + repeated).contains { $0.section == name }
    }
  }

  /// The name of a section's file: `R6_西区_地域課`, without its ending.
  func name(of section: SectionName) -> String {
    "\(EraText.shortText(ofFiscalYear: options.fiscalYear))_\(section.department)_\(section.section)"
  }

  /// Writes the form of a section to a file, which is overwritten if it exists.
  func write(_ section: SectionName, to path: String) throws {
    try BlankForm(
      template: options.template, fiscalYear: options.fiscalYear, department: section.department,
      section: section.section, lastYear: lastYear[section]
    ).placed(options: options.form).write(to: path)
  }

  private static func sections(_ options: BlankOptions, _ given: [SectionName]) -> [SectionName] {
    var departments = Set(options.departments)
    var all = options.expected?.sections
    if all == nil {
      if departments.isEmpty { departments = Set(given.map(\.department)) }
      let listed = options.template.vocabulary.departments.flatMap { department in
        department.sections.map {
          SectionName(department: department.name.text, section: $0.text)
        }
      }
      all = listed + given.filter { !listed.contains($0) }
    }
    return (all ?? []).filter { name in
      (departments.isEmpty || departments.contains(name.department))
        && (options.sections.isEmpty || options.sections.contains(name.section))
    }
  }
}
