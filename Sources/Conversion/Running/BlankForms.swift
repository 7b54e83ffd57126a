import FormLayout
import FormTemplate
import GoalSheet
import JapaneseCalendar
import Messages
import Reporting
import XLSXWriting

/// The empty forms that a run makes: for which sections, under which names, with which goals.
struct BlankForms {
  private let options: BlankOptions
  /// The sheets of last year, by section as the template's list spells it.
  private let lastYear: [SectionName: GoalSheet]
  /// The sections asked for, also those that get no form.
  private let wanted: [SectionName]
  /// The sections that get a form, in the template's order, then those found only in last year's
  /// sheets; if some are expected, only those.
  let sections: [SectionName]
  /// The sections of which last year has several sheets that differ, with two of them; they get no form.
  let repeated: [(name: SectionName, sheets: [GoalSheet])]
  /// The sheets of the year of the new forms, unless they are wanted; their sections get no form.
  let sameYear: [GoalSheet]
  /// Warnings about sheets that are not of the year before, or that no form takes, and about values that
  /// are carried over although they are wrong.
  let warnings: [Message]
  /// The year of all sheets of last year, if they are of one.
  let yearOfSheets: Int?

  init(_ options: BlankOptions, lastYear: [GoalSheet]) {
    self.options = options
    let names = OrganisationNames(options.template.vocabulary.departments)
    var all: [SectionName: [GoalSheet]] = [:]
    var given: [SectionName] = []
    for sheet in lastYear {
      let (department, section) = names.listed(
        department: sheet.department, section: sheet.section)
      let key = SectionName(department: department, section: section)
      if all[key] == nil { given.append(key) }
      all[key, default: []].append(sheet)
    }
    var known: [SectionName: GoalSheet] = [:]
    var older: [SectionName: [GoalSheet]] = [:]
    var repeated: [(name: SectionName, sheets: [GoalSheet])] = []
    for key in given {
      let sheets = all[key] ?? []
      // Of several years the one before counts.
      let isBefore = { (sheet: GoalSheet) in sheet.fiscalYear == options.fiscalYear - 1 }
      let before = sheets.filter(isBefore)
      let candidates = before.isEmpty ? sheets : before
      guard let first = candidates.first else { continue }
      known[key] = first
      if !before.isEmpty { older[key] = sheets.filter { !isBefore($0) } }
      if let other = candidates.first(where: { !Self.areAlike($0, first) }) {
        repeated.append((key, [first, other]))
      }
    }
    self.lastYear = known
    let wanted = Self.sections(options, given)
    self.wanted = wanted
    self.repeated = repeated.filter { wanted.contains($0.name) }
    let used = given.filter(Set(wanted).contains)
    let sameYear = used.filter { key in
      !options.takesSameYear && known[key]?.fiscalYear == options.fiscalYear
    }
    self.sameYear = sameYear.compactMap { known[$0] }
    sections = wanted.filter { name in
      !repeated.contains { $0.name == name } && !sameYear.contains(name)
    }
    let doubtful = given.compactMap { key in
      known[key].flatMap { Self.warning(about: $0, isUsed: used.contains(key), options) }
    }
    let passedOver = used.flatMap { key in
      (older[key] ?? []).compactMap { sheet in
        known[key].map { Self.warning(about: sheet, insteadOf: $0, options) }
      }
    }
    let values = used.flatMap { key in
      known[key].map { Self.warnings(aboutValuesOf: $0, options) } ?? []
    }
    warnings = doubtful + passedOver + values
    let years = Set(known.values.map(\.fiscalYear))
    yearOfSheets = years.count == 1 ? years.first.flatMap { $0 } : nil
  }

  private static func warning(
    about sheet: GoalSheet, isUsed: Bool, _ options: BlankOptions
  ) -> Message? {
    let place = Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section)
    let name = [sheet.department, sheet.section].filter { !$0.isEmpty }.joined(separator: " ")
    guard isUsed else {
      return Message(
        .submissionUnexpected, at: place,
        english: "the sheet of \(name) is not used: no form is made for it",
        japanese: "\(name)のシートは使っていません。作る様式に、この課のものがありません")
    }
    guard sheet.fiscalYear != options.fiscalYear, sheet.fiscalYear != options.fiscalYear - 1 else {
      return nil
    }
    let last = EraText.shortText(ofFiscalYear: options.fiscalYear - 1)
    guard let own = sheet.fiscalYear.map({ EraText.shortText(ofFiscalYear: $0) }) else {
      return Message(
        .submissionUnexpected, at: place,
        english: "the sheet of \(name) has no year; it was taken for one of \(last)",
        japanese: "\(name)のシートに年度がありません。\(last) のシートとして使いました")
    }
    return Message(
      .submissionUnexpected, at: place,
      english: "the sheet of \(name) is for \(own), not for the year before, \(last)",
      japanese: "\(name)のシートは \(own) のもので、前年度（\(last)）のものではありません")
  }

  /// That the sheet of another year is not used, because there is one of the year before.
  private static func warning(
    about sheet: GoalSheet, insteadOf used: GoalSheet, _ options: BlankOptions
  ) -> Message {
    let place = Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section)
    let name = [sheet.department, sheet.section].filter { !$0.isEmpty }.joined(separator: " ")
    let year = sheet.fiscalYear.map { EraText.shortText(ofFiscalYear: $0) }
    let last = EraText.shortText(ofFiscalYear: options.fiscalYear - 1)
    let source = source(of: used)
    return Message(
      .submissionUnexpected, at: place,
      english:
        "the sheet of \(name)\(year.map { " for \($0)" } ?? "") is not used: that of the year "
        + "before, \(last), is in \(source.english)",
      japanese: "\(name)のシート\(year.map { "（\($0)）" } ?? "")は使っていません。"
        + "前年度（\(last)）のものが \(source.japanese) にあります")
  }

  /// The file and worksheet of a sheet, in words.
  private static func source(of sheet: GoalSheet) -> BilingualText {
    func text(_ language: Language) -> String {
      let words = PlaceWords(language: language)
      let parts = [
        sheet.source.map { words.address($0.file) } ?? "",
        words.worksheet(sheet.source?.sheet, section: nil),
      ].filter { !$0.isEmpty }
      return parts.joined(separator: language == .japanese ? " の" : ", ")
    }
    return BilingualText(english: text(.english), japanese: text(.japanese))
  }

  /// Findings about what the new form takes over, which nobody would look for there.
  private static let carried: Set<MessageCode> = [
    .planPositionFormat, .numberDuplicate, .numberGap,
  ]

  /// Warnings about values that are carried over as they are: what is right is for a person to say.
  private static func warnings(
    aboutValuesOf sheet: GoalSheet, _ options: BlankOptions
  ) -> [Message] {
    let place = Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section)
    let name = [sheet.department, sheet.section].filter { !$0.isEmpty }.joined(separator: " ")
    return FormChecker(vocabulary: options.template.vocabulary).messages(of: sheet, at: place)
      .filter { carried.contains($0.code) }
      .map { message in
        Message(
          message.code, at: message.place,
          english: "\(name): \(message.text.english); the new form has it as it is",
          japanese: "\(name)の\(message.text.japanese)。新しい様式には、このまま書き写します",
          suggestion: message.suggestion)
      }
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
      !wanted.contains { $0.section == name }
    }
  }

  /// The departments among those asked for that neither the template's list nor last year has.
  var unknownDepartments: [String] {
    let listed = options.template.vocabulary.departments.map(\.name.text)
    return options.departments.filter { name in
      !listed.contains(name) && !lastYear.keys.contains { $0.department == name }
    }
  }

  /// Why no form is made of some sheets that were given.
  var reasons: [OutputReason] {
    repeated.map { entry in
      let sources = entry.sheets.map(Self.source)
      return .sectionTwice(
        entry.name.section,
        sources: BilingualText(
          english: sources.map(\.english).joined(separator: " and in "),
          japanese: sources.map(\.japanese).joined(separator: " と ")))
    } + sameYearReasons
  }

  /// The reasons that ``BlankOptions/takesSameYear`` takes away.
  var sameYearReasons: [OutputReason] {
    sameYear.map { sheet in
      .sameYear(
        section: sheet.section, year: EraText.shortText(ofFiscalYear: options.fiscalYear),
        source: Place(file: sheet.source?.file, sheet: sheet.source?.sheet).description)
    }
  }

  /// The same where somebody is asked whether to take them all the same.
  var sameYearMessages: [Message] {
    sameYear.map { sheet in
      let year = EraText.shortText(ofFiscalYear: options.fiscalYear)
      let name = [sheet.department, sheet.section].filter { !$0.isEmpty }.joined(separator: " ")
      return Message(
        .submissionUnexpected,
        at: Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section),
        english: "the sheet of \(name) is for \(year), the year of the new forms",
        japanese: "\(name)のシートは \(year) のもので、作る様式と同じ年度です")
    }
  }

  /// The name of a section's file: `R6_西区_地域課`, without its ending.
  func name(of section: SectionName) -> String {
    [EraText.shortText(ofFiscalYear: options.fiscalYear), section.department, section.section]
      .filter { !$0.isEmpty }.joined(separator: "_")
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
