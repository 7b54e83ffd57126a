import FormLayout
import FormPage
import FormTemplate
import GoalSheet
import Office

extension OutputStyle {
  /// Fails, before anything is read, if a program that the format needs is missing.
  func checkPrograms(for name: String) throws(OutputError) {
    guard format == .pdf else { return }
    try OutputError.printing(name) { () throws(OfficeError) in try PDFPrinter.check() }
  }

  /// The bytes of the output `name` in a format for people, which is made as a whole; `nil` for other
  /// formats.
  func document(of sheets: [GoalSheet], for name: String) throws(OutputError) -> [UInt8]? {
    switch format {
    case .html: return page(of: sheets)
    case .pdf:
      let printer = try OutputError.printing(name) { () throws(OfficeError) in try PDFPrinter() }
      let job = printer.newJob()
      try writeBinary(sheets, to: job.workbook, for: name)
      printer.run(sheetCount: sheets.count)
      return try OutputError.printing(name) { () throws(OfficeError) in try printer.pdf(of: job) }
    case .xlsx, .csv, .tsv, .json, .jsonl, .sqlite: return nil
    }
  }

  private func page(of sheets: [GoalSheet]) -> [UInt8] {
    SheetsPage(
      sheets, template: onPaper(template), others: otherTemplates.map(onPaper),
      version: ProgramVersion.text
    ).html
  }

  /// A template with the paper that the user asks for.
  private func onPaper(_ template: Template) -> Template {
    var template = template
    template.design.page = form.page(of: template.design.page)
    return template
  }

  /// Writes bytes as an output.
  func write(_ bytes: [UInt8], to destination: Destination) throws(OutputError) {
    var stream = try OutputStream(destination, replaces: replaces)
    try stream.write(bytes)
    try stream.finish()
  }
}

extension OutputError {
  /// Runs `body`; what LibreOffice fails at becomes an error of the output `name`.
  static func printing<Value>(
    _ name: String, _ body: () throws(OfficeError) -> Value
  ) throws(OutputError) -> Value {
    do throws(OfficeError) { return try body() } catch {
      throw OutputError(name, .refused(error.reason.text))
    }
  }
}
