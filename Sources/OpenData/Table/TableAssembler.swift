import GoalSheet
import Grid
import JapaneseCalendar
import Messages

/// Puts the records of a data table together to sheets.
///
/// 行 tells where a sheet begins: at 1, or where it is blank because the sheet has no rows. Within a
/// sheet it counts on by one, and the header fields stay the same. So records that were sorted or
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
      fiscalYear = try record.year(.fiscalYear)
      department = record.text(.department)
      section = record.text(.section)
      createdOn = try record.date(.createdOn)
      evaluatedOn = try record.date(.evaluatedOn)
      policyIndicators = record.entries(.policyIndicators)
    }

    /// The first column in which two headers differ.
    func difference(from other: Header) -> TableColumn? {
      if fiscalYear != other.fiscalYear { return .fiscalYear }
      if department != other.department { return .department }
      if section != other.section { return .section }
      if createdOn != other.createdOn { return .createdOn }
      if evaluatedOn != other.evaluatedOn { return .evaluatedOn }
      if policyIndicators != other.policyIndicators { return .policyIndicators }
      return nil
    }
  }

  private let vocabulary: FormVocabulary
  private let marks: MarkText
  private let source: GoalSheet.Source
  private(set) var sheets: [GoalSheet] = []
  private var header: Header?
  /// The sheet that may get more rows.
  private var open: GoalSheet?
  /// Text that belongs to no column; it goes to the next sheet.
  private var unplaced: [GoalSheet.UnplacedText] = []

  init(source: GoalSheet.Source, vocabulary: FormVocabulary) {
    self.source = source
    self.vocabulary = vocabulary
    marks = MarkText(variants: vocabulary.markVariants)
  }

  /// Keeps a text that stands under no heading of the table.
  mutating func keepUnplaced(_ cell: Cell) {
    let text = CleanText.clean(cell.text)
    guard !text.isEmpty else { return }
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

  /// Ends the table.
  mutating func finish() -> [GoalSheet] {
    closeSheet()
    if !unplaced.isEmpty, !sheets.isEmpty {
      sheets[sheets.count - 1].unplaced += unplaced
    }
    return sheets
  }

  /// Gives away the sheets that are complete.
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
      throw record.fault(
        .row,
        BilingualText(
          english: "it is blank, but the record has values of a row; expected the row's number",
          japanese: "空ですが、このレコードには行の値があります。行の番号が必要です"))
    }
  }

  /// Checks that a record goes on with the open sheet.
  private func check(
    _ number: Int, of record: TableRecord, header: Header
  ) throws(ReadError) {
    let last = open?.rows.count ?? 0
    guard let above = self.header, last > 0 else {
      throw record.fault(
        .row,
        BilingualText(
          english: "found \(number); expected 1, with which the rows of a sheet begin",
          japanese: "\(number)があります。シートの最初の行は1である必要があります"))
    }
    if let column = header.difference(from: above) {
      throw record.fault(
        column,
        BilingualText(
          english: "it differs from the record above, but 行 is \(number) and not 1, with which "
            + "another sheet begins (was the table sorted?)",
          japanese: "上のレコードと異なりますが、「行」が\(number)です。別のシートは1から始まります（並べ替えていませんか）"))
    }
    guard number == last + 1 else {
      throw record.fault(
        .row,
        BilingualText(
          english: "found \(number) after \(last); expected \(last + 1) "
            + "(was the table sorted, or a record left out?)",
          japanese: "\(last)の次に\(number)があります。\(last + 1)が必要です（並べ替えや削除をしていませんか）"))
    }
  }

  // MARK: - Rows

  private mutating func addRow(of record: TableRecord) throws(ReadError) {
    var row = GoalRow()
    row.no = record.text(.no)
    row.goal = record.text(.goal)
    row.planPosition = record.entries(.planPosition)
    row.indicator = record.text(.indicator)
    row.target = try quantity(
      of: record, .target, number: .targetNumber, unit: .targetUnit, bound: .targetBound)
    row.result = try quantity(
      of: record, .result, number: .resultNumber, unit: .resultUnit, bound: .resultBound)
    row.initiative = record.text(.initiative)
    row.outline = record.text(.outline)
    row.evaluation = try record.mark(.evaluation, marks)
    row.status = record.text(.status)
    row.nextSteps = record.text(.nextSteps)
    row.continues = try record.fields(.continues)
    do {
      try open?.rows.append(row)
    } catch {
      throw record.fault(TableColumn(error), BilingualText(error))
    }
  }

  private func quantity(
    of record: TableRecord, _ text: TableColumn, number: TableColumn, unit: TableColumn,
    bound: TableColumn
  ) throws(ReadError) -> Quantity? {
    guard !record.isBlank(text) else {
      for column in [number, unit, bound] where !record.isBlank(column) {
        throw record.fault(
          column,
          BilingualText(
            english: "it has a value, but \(text.rawValue) is blank",
            japanese: "値がありますが、「\(text.rawValue)」が空です"))
      }
      return nil
    }
    return Quantity(
      text: record.text(text), number: try record.number(number),
      unit: record.isBlank(unit) ? nil : record.text(unit), bound: try record.bound(bound))
  }
}

extension TableColumn {
  /// The column in which a fault of the rows is to be looked for.
  fileprivate init(_ fault: GoalRows.Fault) {
    switch fault {
    case .firstRowContinues: self = .continues
    case .continuesOtherValue(let field, _): self.init(field)
    }
  }
}
