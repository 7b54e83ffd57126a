import Files
import FormLayout
import FormTemplate
import GoalSheet
import Grid
import Messages
import OpenData
import XLSXWriting

/// How sheets become files.
struct OutputStyle: Sendable {
  var format: Format
  var layout: Layout
  /// For a text format.
  var encoder: SheetEncoder?
  var template: Template
  /// The other forms that sheets may have been read as; each is written as what it was.
  var otherTemplates: [Template] = []
  var form: FormOptions
  var replaces: Bool
  /// How many threads may lay out the forms of one workbook.
  var workers = 1

  /// Writes `sheets` as one file in a format that a library writes, overwriting `path`, which
  /// becomes the output `name`; for PDF, the workbook to be printed.
  func writeBinary(
    _ sheets: [GoalSheet], to path: String, for name: String
  ) throws(OutputError) {
    do {
      switch format {
      case .sqlite: try SQLiteStore.write(sheets, to: path, fields: fields)
      case .xlsx, .pdf: try writeWorkbook(sheets, to: path)
      case .csv, .tsv, .json, .jsonl, .html:
        if let encoder { try writeText(sheets, with: encoder, to: .file(path: path)) }
      }
    } catch {
      throw OutputError(name, OutputReason(writing: error))
    }
  }

  private func writeWorkbook(_ sheets: [GoalSheet], to path: String) throws {
    let fields = fields
    let quantities = QuantityText(units: template.vocabulary.units)
    switch layout {
    case .form:
      try WorkbookLayout.placed(
        sheets, template: template, others: otherTemplates, options: form, workers: workers
      ).write(to: path)
    case .data:
      try TableWorkbook.write(
        header: DataTable.columns(of: fields),
        records: sheets.flatMap { sheet in
          DataTable.records(of: sheet.arranged(for: fields, quantities), fields: fields)
        }, to: path)
    }
  }

  /// Writes a separate file for `sheets` and returns the warnings about it.
  @discardableResult
  func writeFile(_ sheets: [GoalSheet], to path: String) throws(OutputError) -> [Message] {
    if let bytes = try document(of: sheets, for: path) {
      try write(bytes, to: .file(path: path))
      return warnings(about: sheets)
    }
    guard let encoder else {
      try writeBinaryFile(sheets, at: path)
      return warnings(about: sheets)
    }
    return try writeText(sheets, with: encoder, to: .file(path: path))
  }

  /// The fields of the form.
  var fields: FormFields {
    FormFields.union(([template] + otherTemplates).map(\.vocabulary.fields))
  }

  /// The warnings about what a workbook cannot keep.
  func warnings(about sheets: [GoalSheet]) -> [Message] {
    guard format.showsForm else { return [] }
    let table = LostFields(fields)
    let lost = sheets.flatMap { sheet in
      layout == .data
        ? table.keys(in: sheet).map { Message.fieldNotKept($0, of: sheet) }
        : fieldsNotKept(of: sheet)
    }
    guard layout == .form, format == .xlsx else { return lost }
    let signs = LostSigns(template)
    return lost
      + sheets.flatMap { sheet in
        signs.quantities(in: sheet).map { .signNotKept($0, of: sheet) }
      }
  }

  /// The warnings about values for which the form of a sheet has no field or column.
  private func fieldsNotKept(of sheet: GoalSheet) -> [Message] {
    let lost = LostFields(template(of: sheet).vocabulary.fields)
    // A clerk knows the official fields by their names on the official form.
    let labels = Template.standard.vocabulary.headerLabels
    let names =
      lost.headers(in: sheet).map { labels[$0]?.text ?? $0.key }
      + lost.columns(in: sheet).map(\.described.heading) + lost.keys(in: sheet)
    return names.map { .fieldNotKept($0, of: sheet) }
  }

  /// The form in which a sheet is written: the one that it was read as.
  private func template(of sheet: GoalSheet) -> Template {
    template.matching(sheet.source?.form, or: otherTemplates)
  }

  /// Writes `sheets` in a text format and returns the warnings about it.
  @discardableResult
  private func writeText(
    _ sheets: [GoalSheet], with encoder: SheetEncoder, to destination: Destination
  ) throws(OutputError) -> [Message] {
    let piece: SheetEncoder.Piece
    do throws(SheetEncoder.MissingCharacter) {
      piece = try encoder.piece(of: sheets)
    } catch {
      throw error.fault(output: destination.name, recordsBefore: 0, fields: fields)
    }
    var stream = try OutputStream(destination, replaces: replaces)
    try stream.write(encoder.start)
    try stream.write(piece.bytes)
    try stream.write(encoder.end(isEmpty: piece.count == 0))
    try stream.finish()
    return piece.lost
      + piece.formulas.map { $0.message(output: destination.name, recordsBefore: 0) }
  }

  private func writeBinaryFile(_ sheets: [GoalSheet], at path: String) throws(OutputError) {
    let file = try OutputError.at(path) { () throws(SystemError) in
      let file = try OutputFile(at: path, replaces: replaces, needsName: format == .sqlite)
      // Sheets are added to an existing database; the old one stays intact until then.
      if format == .sqlite, replaces {
        try file.copy(from: path, beginningWith: Content.databaseMark)
      }
      return file
    }
    if try !writeInMemory(sheets, to: file, path) {
      do throws(OutputError) {
        try writeBinary(sheets, to: file.pathForWriting, for: path)
      } catch {
        throw file.roomFault.map { OutputError(path, $0) } ?? error
      }
    }
    do throws(SystemError) { try file.commit() } catch { throw OutputError(path, error) }
  }

  /// Writes a workbook to a memory-backed file if there is room, then copies it: on a full disk the
  /// library prints messages of its own to standard error.
  ///
  /// - Returns: Whether that was possible.
  private func writeInMemory(
    _ sheets: [GoalSheet], to file: borrowing OutputFile, _ path: String
  ) throws(OutputError) -> Bool {
    guard format == .xlsx, let scratch = try? FileDescriptor(withoutNameIn: "/dev/shm") else {
      return false
    }
    do throws(OutputError) {
      try writeBinary(sheets, to: "/proc/self/fd/\(scratch.number)", for: path)
    } catch {
      return false
    }
    try OutputError.at(path) { () throws(SystemError) in try file.copyAll(of: scratch) }
    return true
  }
}

extension Message {
  /// The warning about a number that will be read back with the opposite sign.
  fileprivate static func signNotKept(_ quantity: Quantity, of sheet: GoalSheet) -> Message {
    let text = quantity.text.count > 40 ? quantity.text.prefix(40) + "…" : quantity.text[...]
    let number = quantity.number.map { DecimalText.text(of: $0) } ?? ""
    return Message(
      .signNotKeepable,
      at: Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section),
      english: "the number of \(Quotation.english(text)) is \(number); "
        + "no number format can show it so, and the text is written without the number",
      japanese: "\(Quotation.japanese(text))の値は \(number) ですが、"
        + "表示形式では表せないため、文字だけを書き出しました")
  }
}
