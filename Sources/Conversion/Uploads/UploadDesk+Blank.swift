import Files
import FormTemplate
import GoalSheet
import JapaneseCalendar
import Messages
import Zip

extension UploadDesk {
  /// Makes blank forms: the workbook if it is only one, else a zip of them.
  ///
  /// - Parameters:
  ///   - wish: The forms that are wanted.
  ///   - lastYear: Files with the sheets that are carried over; may be empty.
  /// - Returns: The file, and what is doubtful about last year's sheets.
  /// - Throws: ``UploadError`` if a name is not in the template's list, no form is left, or no file can
  ///   be read.
  package func blankForms(
    _ wish: BlankWish, lastYear: [Upload]
  ) throws(UploadError) -> MadeForms {
    let found = SheetCollector(reading, workers: 1).sheets(of: inputs(of: lastYear))
    let unread = found.messages.filter { $0.severity == .error }
    guard unread.isEmpty || wish.leavesOutUnread else {
      // Without any sheet the forms would be those of everybody.
      guard !found.sheets.isEmpty else { throw UploadError(messages: unread) }
      return MadeForms(unread: unread)
    }
    let forms = BlankForms(try options(wish), lastYear: found.sheets)
    if let name = forms.unknownDepartments.first { throw Self.error([.unknownDepartment(name)]) }
    if let name = forms.unknownSections.first { throw Self.error([.unknownSection(name)]) }
    guard forms.repeated.isEmpty else { throw Self.error(forms.reasons) }
    guard forms.sameYear.isEmpty else {
      return MadeForms(
        sameYear: forms.sameYearMessages, warnings: forms.warnings,
        yearOfSheets: forms.yearOfSheets)
    }
    var files: [ZipRewriter.NewMember] = []
    var names = FreeNames()
    for section in forms.sections {
      let name = names.take(FileName.safe(forms.name(of: section)), ending: "xlsx")
      files.append(
        ZipRewriter.NewMember(name: name, contents: try bytes(of: section, forms, name)))
    }
    guard let first = files.first else { throw Self.error([.noSection]) }
    return MadeForms(
      file: files.count == 1
        ? Upload(name: first.name, bytes: first.contents)
        : try Self.archive(of: files, named: Self.archiveName(of: forms, wish)),
      warnings: forms.warnings, yearOfSheets: forms.yearOfSheets)
  }

  /// `R6_西区_白紙の様式.zip`; with forms of several departments without one.
  private static func archiveName(of forms: BlankForms, _ wish: BlankWish) -> String {
    let departments = Set(forms.sections.map(\.department))
    let department = departments.count == 1 ? departments.first : nil
    let year = EraText.shortText(ofFiscalYear: wish.fiscalYear)
    return [year, department, "白紙の様式"].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: "_") + ".zip"
  }

  private func options(_ wish: BlankWish) throws(UploadError) -> BlankOptions {
    var options = BlankOptions(fiscalYear: wish.fiscalYear, folder: "", template: forms[0])
    options.departments = wish.departments
    options.sections = wish.sections
    options.takesSameYear = wish.takesSameYear
    guard !wish.expected.isEmpty else { return options }
    do throws(ExpectedSections.UnknownNameError) {
      options.expected = try ExpectedSections(
        wish.expected, fiscalYear: wish.fiscalYear, of: forms[0].vocabulary.departments)
    } catch {
      throw Self.error([.unknownSection(error.name)])
    }
    return options
  }

  private func bytes(
    of section: SectionName, _ forms: BlankForms, _ name: String
  ) throws(UploadError) -> [UInt8] {
    do {
      return try Scratch.bytes { try forms.write(section, to: $0) }
    } catch {
      throw Self.error([OutputReason(writing: error)], name)
    }
  }

  private static func error(_ reasons: [OutputReason], _ name: String? = nil) -> UploadError {
    UploadError(
      messages: reasons.map { reason in
        Message(
          .unwritableOutput, at: Place(file: name), english: reason.text.english,
          japanese: reason.text.japanese)
      })
  }
}
