import Files
package import GoalSheet
import Messages
package import Reporting

/// Writes an empty form for each section.
package struct BlankRun {
  private let options: BlankOptions
  private let observer: any RunObserver

  package init(_ options: BlankOptions, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Writes the forms, with what is carried over of `lastYear`'s sheets.
  package func run(lastYear: [GoalSheet]) -> ConversionResult {
    var result = ConversionResult()
    let forms = BlankForms(options, lastYear: lastYear)
    for name in forms.unknownDepartments {
      report(OutputError(options.folder, .unknownDepartment(name)), in: &result)
    }
    for name in forms.unknownSections {
      report(OutputError(options.folder, .unknownSection(name)), in: &result)
    }
    for reason in forms.reasons { report(OutputError(options.folder, reason), in: &result) }
    if forms.sections.isEmpty, result.failures == 0 {
      report(OutputError(options.folder, .noSection), in: &result)
    }
    result.warnings = forms.warnings.count
    if !forms.warnings.isEmpty { observer.take(forms.warnings) }
    for (index, section) in forms.sections.enumerated() {
      do throws(OutputError) {
        try write(section, of: forms)
        result.sheets += 1
      } catch {
        report(error, in: &result)
        if error.endsRun { break }
      }
      observer.progress(done: index + 1, of: forms.sections.count)
    }
    return result
  }

  private func write(_ section: SectionName, of forms: BlankForms) throws(OutputError) {
    let name = FileName.safe(forms.name(of: section)) + ".xlsx"
    let path = FileSystem.join(options.folder, name)
    if !options.replaces, (try? FileStatus(of: path)) != nil { throw .exists(path) }
    let file = try OutputError.at(path) { () throws(SystemError) in
      try FileSystem.makeFolders(options.folder)
      return try OutputFile(at: path, replaces: options.replaces)
    }
    do {
      try forms.write(section, to: file.pathForWriting)
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
