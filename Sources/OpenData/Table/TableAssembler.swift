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

    init(_ record: TableRecord) throws(ReadError) {
      fiscalYear = try record.year(.sheet(.fiscalYear))
      department = record.text(.sheet(.department))
      section = record.text(.sheet(.section))
      createdOn = try record.date(.sheet(.createdOn))
      evaluatedOn = try record.date(.sheet(.evaluatedOn))
      policyIndicators = record.entries(.sheet(.policyIndicators))
    }

    /// The first column in which two headers differ.
    func difference(from other: Header) -> TableColumn? {
      if fiscalYear != other.fiscalYear { return .sheet(.fiscalYear) }
      if department != other.department { return .sheet(.department) }
      if section != other.section { return .sheet(.section) }
      if createdOn != other.createdOn { return .sheet(.createdOn) }
      if evaluatedOn != other.evaluatedOn { return .sheet(.evaluatedOn) }
      if policyIndicators != other.policyIndicators { return .sheet(.policyIndicators) }
      return nil
    }
  }

  private let vocabulary: FormVocabulary
  private let marks: MarkText
  private let quantities: QuantityText
  private let source: GoalSheet.Source
  private(set) var sheets: [GoalSheet] = []
  private var messages: [Message] = []
  private var header: Header?
  /// The sheet to which more rows may be added.
  private var open: GoalSheet?
  /// Text that belongs to no column; it goes to the next sheet.
  private var unplaced: [GoalSheet.UnplacedText] = []

  init(source: GoalSheet.Source, vocabulary: FormVocabulary) {
    self.source = source
    self.vocabulary = vocabulary
    marks = MarkText(vocabulary.marks, variants: vocabulary.markVariants)
    quantities = QuantityText(units: vocabulary.units)
  }

  /// Keeps a text under none of the headings of the table.
  mutating func keepUnplaced(_ cell: Cell, reports: Bool = false) {
    let text = CleanText.clean(cell.text)
    guard !text.isEmpty else { return }
    if reports { report(.unplaced(text, at: cell.reference)) }
    let entry = GoalSheet.UnplacedText(cell: cell.reference, text: text)
    if open != nil { open?.unplaced.append(entry) } else { unplaced.append(entry) }
  }

  mutating func add(_ record: TableRecord) throws(ReadError) {
    defer { record.others.forEach { keepUnplaced($0) } }
    if record.isBlank { return }
    let header = try Header(record)
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

  /// Removes and returns the complete sheets.
  mutating func takeSheets() -> [GoalSheet] {
    defer { sheets = [] }
    return sheets
  }

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
    sheet.source = source
    sheet.unplaced = unplaced
    unplaced = []
    self.header = header
    open = sheet
  }

  private mutating func closeSheet() {
    if let open { sheets.append(open) }
    open = nil
    header = nil
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
    let last = open?.rows.count ?? 0
    guard let above = self.header, last > 0 else {
      throw record.error(.row, .table(.sheetStartsAt(number)))
    }
    if let column = header.difference(from: above) {
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
    for field in GoalField.allCases {
      switch field.value {
      case .number(let path), .text(let path): row[path] = record.text(.field(field))
      case .list(let path): row[path] = record.entries(.field(field))
      case .quantity(let path):
        let quantity = try quantity(field, of: record)
        row[path] = quantity.map { check($0, of: field, path, in: row, record) }
      case .mark(let path): row[path] = try record.mark(.field(field), marks)
      }
    }
    do {
      try open?.rows.append(row)
    } catch {
      throw record.error(TableColumn(error), .rows(error))
    }
  }

  /// The quantity whose number, unit and bound are those of its text.
  private mutating func check(
    _ written: Quantity, of field: GoalField, _ path: FieldPath<Quantity?>, in row: GoalRow,
    _ record: TableRecord
  ) -> Quantity {
    if row.continues.contains(field), let above = open?.rows.last?[path],
      above.text == written.text
    {
      return above
    }
    guard let derived = quantities.quantity(written.text, indicator: row.indicator) else {
      return written
    }
    // A note that was superscript is text, but no part of the number.
    if written != derived,
      QuantityNote(written, indicator: row.indicator, quantities).noteRange != nil
    {
      return written
    }
    let check = QuantityCheck(written, derived: derived)
    for part in check.contradictions {
      report(.contradiction(record, .field(field, part), of: check.quantity))
    }
    return check.quantity
  }

  private func quantity(
    _ field: GoalField, of record: TableRecord
  ) throws(ReadError) -> Quantity? {
    guard !record.isBlank(.field(field)) else {
      for part in TableColumn.FieldPart.allCases where !record.isBlank(.field(field, part)) {
        throw record.error(
          .field(field, part), .table(.partWithoutText(heading: field.described.heading)))
      }
      return nil
    }
    let unit = TableColumn.field(field, .unit)
    return Quantity(
      text: record.text(.field(field)), number: try record.number(.field(field, .number)),
      unit: record.isBlank(unit) ? nil : record.text(unit),
      bound: try record.bound(.field(field, .bound)))
  }
}

extension TableColumn {
  /// The column that a fault of the rows concerns.
  fileprivate init(_ fault: GoalRowsError) {
    switch fault {
    case .firstRowContinues: self = .continues
    case .continuesOtherValue(let field, _): self = .field(field)
    }
  }
}
