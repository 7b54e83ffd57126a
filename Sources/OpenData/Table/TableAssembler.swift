import GoalSheet
import Grid
import JapaneseCalendar
import Messages

/// Puts the records of a data table together into sheets.
///
/// 行 shows where a sheet begins: at 1, or where it is blank because the sheet has no rows. Within a
/// sheet it goes up by one, and the header fields stay the same. So records that were sorted or
/// left out are noticed, and two sheets with the same header stay two.
struct TableAssembler {
  /// What is the same on every record of a sheet.
  private struct Header: Equatable {
    var fiscalYear: Int?
    var department: String
    var section: String
    var createdOn: CivilDate?
    var evaluatedOn: CivilDate?
    var policyIndicators: [String]
    var further: [FurtherValue]

    init(
      _ record: TableRecord, further: (TableRecord) throws(ReadError) -> [FurtherValue]
    ) throws(ReadError) {
      self.further = try further(record)
      fiscalYear = try record.year(.sheet(.fiscalYear))
      department = record.text(.sheet(.department))
      section = record.text(.sheet(.section))
      createdOn = try record.date(.sheet(.createdOn))
      evaluatedOn = try record.date(.sheet(.evaluatedOn))
      policyIndicators = record.entries(.sheet(.policyIndicators))
    }

    /// The first column in which two headers differ.
    func difference(from other: Header, in table: TableColumns) -> TableColumn? {
      if fiscalYear != other.fiscalYear { return .sheet(.fiscalYear) }
      if department != other.department { return .sheet(.department) }
      if section != other.section { return .sheet(.section) }
      if createdOn != other.createdOn { return .sheet(.createdOn) }
      if evaluatedOn != other.evaluatedOn { return .sheet(.evaluatedOn) }
      if policyIndicators != other.policyIndicators { return .sheet(.policyIndicators) }
      return further.indices.first { further[$0] != other.further[$0] }.map { index in
        table.column(of: .header(index)) ?? .continues
      }
    }
  }

  private let vocabulary: FormVocabulary
  private var fields: FormFields { vocabulary.fields }
  private let marks: MarkText
  private let quantities: QuantityText
  private let source: GoalSheet.Source
  private(set) var sheets: [GoalSheet] = []
  private var messages: [Message] = []
  private var header: Header?
  /// The record of which ``header`` was read.
  private var last: TableRecord?
  /// The sheet to which more rows may be added.
  private var open: GoalSheet?
  /// How many of its rows are not among those of ``open``.
  private var rowsBefore = 0
  /// Text that belongs to no column; it goes to the next sheet.
  private var unplaced: [GoalSheet.UnplacedText] = []
  /// Whether there was such text.
  private(set) var hasUnplaced = false

  init(source: GoalSheet.Source, vocabulary: FormVocabulary) {
    self.source = source
    self.vocabulary = vocabulary
    marks = MarkText(vocabulary.marks, variants: vocabulary.markVariants)
    quantities = QuantityText(units: vocabulary.units)
  }

  /// Keeps and reports what is above the records: texts above the headings, and headings that the table
  /// does not have.
  mutating func keep(
    above cells: some Sequence<Cell>, _ headings: some Sequence<Cell>, _ header: TableHeader
  ) {
    for cell in cells { keepUnplaced(cell, reports: true) }
    for cell in headings where header.column(at: cell.reference.column) == nil {
      keepForeignHeading(cell)
    }
  }

  /// Keeps a text under none of the headings of the table.
  private mutating func keepUnplaced(_ cell: Cell, reports: Bool = false) {
    let text = CleanText.clean(cell.text)
    guard !text.isEmpty else { return }
    if reports { report(.unplaced(text, at: cell.reference)) }
    hasUnplaced = true
    let entry = GoalSheet.UnplacedText(cell: cell.reference, text: text)
    if open != nil { open?.unplaced.append(entry) } else { unplaced.append(entry) }
  }

  /// Keeps and reports a heading that the table does not have, such as that of a further column of a
  /// form whose template was not given.
  private mutating func keepForeignHeading(_ cell: Cell) {
    let heading = CleanText.clean(cell.text)
    guard !heading.isEmpty else { return }
    report(.foreignColumn(heading, at: cell.reference))
    keepUnplaced(cell)
  }

  mutating func add(_ record: TableRecord) throws(ReadError) {
    defer { record.others.forEach { keepUnplaced($0) } }
    if record.isBlank { return }
    let header = try header(of: record)
    let number = try record.wholeNumber(.row)
    guard let number, number != 1 else {
      closeSheet()
      begin(header)
      if number == nil { try checkHasNoRow(record) } else { try addRow(of: record) }
      return
    }
    try check(number, of: record, header: header)
    try addRow(of: record)
  }

  /// What a record says about its sheet: nearly always the same as the record above.
  private mutating func header(of record: TableRecord) throws(ReadError) -> Header {
    if let header, let last, record.sharesSheet(with: last) { return header }
    let header = try Header(record, further: furtherHeaders)
    last = record
    return header
  }

  private mutating func report(_ message: Message) {
    var message = message
    message.place.file = source.file
    message.place.sheet = source.sheet
    message.place.section = open?.section
    messages.append(message)
  }

  /// Ends the table.
  mutating func finish() -> TableReading {
    closeSheet()
    if !unplaced.isEmpty, !sheets.isEmpty {
      sheets[sheets.count - 1].unplaced += unplaced
    }
    return TableReading(sheets: sheets, messages: messages)
  }

  /// Goes on with a sheet of which `record` is the last row so far.
  mutating func resume(after record: TableRecord) throws(ReadError) {
    guard let number = try record.wholeNumber(.row) else { return }
    begin(try header(of: record))
    rowsBefore = number
  }

  /// Frees the memory of the complete sheets.
  mutating func forgetSheets() { sheets = [] }

  // MARK: - Sheets

  private mutating func begin(_ header: Header) {
    var sheet = GoalSheet()
    sheet.title = vocabulary.title.text
    sheet.legend = vocabulary.legend
    sheet.fiscalYear = header.fiscalYear
    sheet.department = header.department
    sheet.section = header.section
    sheet.createdOn = header.createdOn
    sheet.evaluatedOn = header.evaluatedOn
    sheet.policyIndicators = header.policyIndicators
    sheet.further = header.further
    sheet.source = source
    sheet.unplaced = unplaced
    unplaced = []
    self.header = header
    open = sheet
    rowsBefore = 0
  }

  private mutating func closeSheet() {
    if let open { sheets.append(open) }
    open = nil
  }

  private func checkHasNoRow(_ record: TableRecord) throws(ReadError) {
    guard record.hasNoRow else {
      throw record.error(.row, .table(.rowNumberMissing))
    }
  }

  /// Checks that a record continues the open sheet.
  private func check(
    _ number: Int, of record: TableRecord, header: Header
  ) throws(ReadError) {
    let last = rowsBefore + (open?.rows.count ?? 0)
    guard let above = self.header, last > 0 else {
      throw record.error(.row, .table(.sheetStartsAt(number)))
    }
    if let column = header.difference(from: above, in: record.table) {
      throw record.error(column, .table(.headerChanges(row: number)))
    }
    guard number == last + 1 else {
      throw record.error(.row, .table(.rowOutOfOrder(number, after: last)))
    }
  }

  // MARK: - Rows

  private mutating func addRow(of record: TableRecord) throws(ReadError) {
    var row = GoalRow()
    row.continues = try record.fields(.continues)
    for field in GoalField.official {
      switch field.value {
      case .number(let path), .text(let path): row[path] = record.text(.field(field))
      case .list(let path): row[path] = record.entries(.field(field))
      case .quantity(let path):
        let quantity = try quantity(.field(field), of: record)
        row[path] = quantity.map {
          check(
            $0, of: .field(field), above: above(field, in: row)?[path], indicator: row.indicator,
            record)
        }
      case .mark(let path): row[path] = try record.mark(.field(field), marks)
      }
    }
    if !fields.further.isEmpty { row.further = try furtherColumns(of: record, in: row) }
    do {
      try open?.rows.append(row)
    } catch {
      throw record.error(column(of: error, in: record), .rows(error, of: row))
    }
  }

  /// The quantity whose number, unit and bound are those of its text; `indicator` may name its unit.
  private mutating func check(
    _ written: Quantity, of column: TableColumn, above: Quantity?, indicator: String,
    _ record: TableRecord
  ) -> Quantity {
    if let above, above.text == written.text { return above }
    guard let derived = quantities.quantity(written.text, indicator: indicator) else {
      return written
    }
    // A note that was superscript is text, but no part of the number.
    if written != derived,
      QuantityNote(written, indicator: indicator, quantities).noteRange != nil
    {
      return written
    }
    let check = QuantityCheck(written, derived: derived)
    for part in check.contradictions {
      report(.contradiction(record, TableColumns.part(part, of: column), of: check.quantity))
    }
    return check.quantity
  }

  private func quantity(
    _ column: TableColumn, of record: TableRecord
  ) throws(ReadError) -> Quantity? {
    func part(_ part: TableColumn.FieldPart) -> TableColumn {
      TableColumns.part(part, of: column)
    }
    guard !record.isBlank(column) else {
      for name in TableColumn.FieldPart.allCases where !record.isBlank(part(name)) {
        throw record.error(
          part(name), .table(.partWithoutText(heading: record.heading(of: column))))
      }
      return nil
    }
    let unit = part(.unit)
    return Quantity(
      text: record.text(column), number: try record.number(part(.number)),
      unit: record.isBlank(unit) ? nil : record.text(unit),
      bound: try record.bound(part(.bound)))
  }

  /// The row above, if the row continues its value.
  private func above(_ field: GoalField, in row: GoalRow) -> GoalRow? {
    row.continues.contains(field) ? open?.rows.last : nil
  }

  // MARK: - Further fields

  private func furtherHeaders(of record: TableRecord) throws(ReadError) -> [FurtherValue] {
    var values: [FurtherValue] = []
    for (index, field) in fields.furtherHeaders.enumerated() {
      guard let column = record.table.column(of: .header(index)) else { continue }
      let value: FurtherValue.Value =
        field.kind == .quantity
        ? .quantity(try quantity(column, of: record)) : try value(of: field.kind, column, record)
      values.append(FurtherValue(key: field.key, value: value))
    }
    return values
  }

  private mutating func furtherColumns(
    of record: TableRecord, in row: GoalRow
  ) throws(ReadError) -> [FurtherValue] {
    var values: [FurtherValue] = []
    for (index, field) in fields.further.enumerated() {
      guard let column = record.table.column(of: .column(index)) else { continue }
      guard field.kind == .quantity else {
        values.append(
          FurtherValue(key: field.key, value: try value(of: field.kind, column, record)))
        continue
      }
      let above = above(.further(index), in: row)?.further(index)?.value.quantity
      let quantity = try quantity(column, of: record).map {
        check($0, of: column, above: above, indicator: field.label, record)
      }
      values.append(FurtherValue(key: field.key, value: .quantity(quantity)))
    }
    return values
  }

  private func value(
    of kind: FurtherField.Kind, _ column: TableColumn, _ record: TableRecord
  ) throws(ReadError) -> FurtherValue.Value {
    switch kind {
    case .text, .quantity: .text(record.text(column))
    case .mark: .mark(try record.mark(column, marks))
    case .date: .date(try record.date(column))
    }
  }

  private func column(of error: GoalRowsError, in record: TableRecord) -> TableColumn {
    switch error {
    case .firstRowContinues: .continues
    case .continuesOtherValue(let field, _):
      field.furtherIndex.map { record.table.column(of: .column($0)) ?? .continues }
        ?? .field(field)
    }
  }
}
