import Files
import FormLayout
import FormTemplate
package import GoalSheet
import JapaneseCalendar
import Messages
package import Reporting
import XLSXWriting

/// Writes an empty form for each section.
package struct BlankRun {
  private let options: BlankOptions
  private let observer: any RunObserver

  package init(_ options: BlankOptions, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Writes the forms, with the goals, indicators and initiatives of `lastYear`'s sheets.
  package func run(lastYear: [GoalSheet]) -> ConversionResult {
    var result = ConversionResult()
    let names = OrganisationNames(options.template.vocabulary.departments)
    var known: [SectionName: GoalSheet] = [:]
    var given: [SectionName] = []
    for sheet in lastYear {
      let (department, section) = names.listed(
        department: sheet.department, section: sheet.section)
      let key = SectionName(department: department, section: section)
      if known.updateValue(sheet, forKey: key) == nil { given.append(key) }
    }
    let sections = sections(given)
    for name in options.sections where !sections.contains(where: { $0.section == name }) {
      report(OutputError(options.folder, .unknownSection(name)), in: &result)
    }
    for (index, section) in sections.enumerated() {
      do throws(OutputError) {
        try write(section, known[section])
        result.sheets += 1
      } catch {
        report(error, in: &result)
        if error.endsRun { break }
      }
      observer.progress(done: index + 1, of: sections.count)
    }
    return result
  }

  /// The sections wanted, in the template's order, then those found only in last year's sheets.
  ///
  /// If some are expected, only those.
  private func sections(_ given: [SectionName]) -> [SectionName] {
    if let expected = options.expected {
      return wanted(expected.sections, of: Set(options.departments))
    }
    var departments = Set(options.departments)
    if departments.isEmpty { departments = Set(given.map(\.department)) }
    let listed = options.template.vocabulary.departments.flatMap { department in
      department.sections.map {
        SectionName(department: department.name.text, section: $0.text)
      }
    }
    return wanted(listed + given.filter { !listed.contains($0) }, of: departments)
  }

  private func wanted(_ sections: [SectionName], of departments: Set<String>) -> [SectionName] {
    sections.filter { name in
      (departments.isEmpty || departments.contains(name.department))
        && (options.sections.isEmpty || options.sections.contains(name.section))
    }
  }

  private func write(_ section: SectionName, _ lastYear: GoalSheet?) throws(OutputError) {
    let year = EraText.shortText(ofFiscalYear: options.fiscalYear)
    let name = FileName.safe("\(year)_\(section.department)_\(section.section)") + ".xlsx"
    let path = FileSystem.join(options.folder, name)
    if !options.replaces, (try? FileStatus(of: path)) != nil { throw .exists(path) }
    let file = try OutputError.at(path) { () throws(SystemError) in
      try FileSystem.makeFolders(options.folder)
      return try OutputFile(at: path, replaces: options.replaces)
    }
    let form = BlankForm(
      template: options.template, fiscalYear: options.fiscalYear, department: section.department,
      section: section.section, lastYear: lastYear)
    do {
      try form.placed(options: options.form).write(to: file.pathForWriting)
    } catch {
      throw file.roomFault.map { OutputError(path, $0) }
        ?? OutputError(path, OutputReason(writing: error))
    }
    do throws(SystemError) { try file.commit() } catch { throw OutputError(path, error) }
  }

  private func report(_ fault: OutputError, in result: inout ConversionResult) {
    result.failures += 1
    observer.take([fault.message])
  }
}
