import Grid
import Messages
import WorkbookReading

/// Reads the cells of a worksheet in file order.
struct CellRecords {
  /// The remaining cells of one record.
  private struct Pending {
    var record: Record
    var row: Int
    var column: Int
    /// The offset of the next cell in the record.
    var at: Int
    /// The length of each cell: a style alone, or a style and a number.
    var width: Int
  }

  private var substream: Substream
  private let texts: TextReader
  private let limits: ReadingLimits
  private var pending: Pending?

  init(_ substream: Substream, _ texts: TextReader, _ limits: ReadingLimits) {
    self.substream = substream
    self.texts = texts
    self.limits = limits
  }

  /// A reader at the records that continue the last one.
  var records: RecordReader {
    get { substream.records }
    set { substream.records = newValue }
  }

  /// Scans the sheet before its cells are read.
  func survey() throws(ReadError) -> SheetSurvey { try SheetSurvey(substream) }

  /// The next cell or record; `nil` at the sheet's end.
  mutating func next() throws(ReadError) -> SheetItem? {
    if let item = try nextPending() { return item }
    guard let record = try substream.next() else { return nil }
    switch record.kind {
    case .blank, .number, .label, .booleanOrError, .formula, .packedNumber, .richLabel,
      .sharedLabel:
      return try item(of: record)
    case .packedNumbers:
      try begin(record, width: 6)
      return try nextPending()
    case .blanks:
      try begin(record, width: 2)
      return try nextPending()
    default: return .other(record)
    }
  }

  // MARK: - Records with one cell

  private mutating func item(of record: Record) throws(ReadError) -> SheetItem {
    let row = try record.u16(0)
    let column = try record.u16(2)
    do {
      try checkPlace(row, column, record)
      let style = try record.u16(4)
      guard let content = try content(of: record) else {
        if record.kind == .formula, let tokens = Self.tokens(of: record) {
          return .blankFormula(row: row, column: column, style: style, tokens: tokens)
        }
        return .blank(row: row, column: column, style: style)
      }
      return .cell(
        RawCell(
          row: row, column: column, style: style, content: content,
          isFormula: record.kind == .formula))
    } catch {
      throw error.located(in: Place(cell: CellReference(row: row, column: column)))
    }
  }

  /// The content of a cell; `nil` if it has none.
  private mutating func content(of record: Record) throws(ReadError) -> RawCell.Content? {
    switch record.kind {
    case .number: return .number(try record.double(6))
    case .packedNumber: return .number(PackedNumber.value(try record.u32(6)))
    case .sharedLabel: return .shared(try record.u32(6))
    case .label: return .text(try texts.text(in: record, at: 6, count: .two, &records))
    case .richLabel: return .text(try texts.richText(in: record, at: 6, &records))
    case .booleanOrError:
      let value = try record.u8(6)
      return try record.u8(7) == 0 ? .boolean(value != 0) : .error(value)
    case .formula: return try result(of: record)
    default: return nil
    }
  }

  /// The result of a formula when it was last computed.
  ///
  /// - SeeAlso: [MS-XLS] 2.5.133 `FormulaValue`
  private mutating func result(of record: Record) throws(ReadError) -> RawCell.Content? {
    guard try record.u16(12) == 0xFFFF else { return .number(try record.double(6)) }
    switch try record.u8(6) {
    case 0: return try textResult()
    case 1: return .boolean(try record.u8(8) != 0)
    case 2: return .error(try record.u8(8))
    case Self.emptyText: return nil
    case let kind: throw record.fault(BIFFReason.unknownResult(kind))
    }
  }

  /// The kind of a result that is an empty text.
  static let emptyText = 3

  /// The tokens of a formula of Excel 97 or later.
  ///
  /// - SeeAlso: [MS-XLS] 2.5.198.3 `CellParsedFormula`
  private static func tokens(of record: Record) -> ByteRegion? {
    record.content.u16(20).map { record.content.part(from: 22, length: $0) }
  }

  /// The text after a formula; the record of a shared formula may come in between.
  private mutating func textResult() throws(ReadError) -> RawCell.Content? {
    var ahead = records
    while let record = try ahead.next() {
      switch record.kind {
      case .array, .table, .sharedFormula, .continue: continue
      case .string:
        let text = try texts.text(in: record, at: 0, count: .two, &ahead)
        records = ahead
        return .text(text)
      default: return nil
      }
    }
    return nil
  }

  // MARK: - Records with several cells

  /// - SeeAlso: [MS-XLS] 2.4.174 `MulBlank`, 2.4.175 `MulRk`
  private mutating func begin(_ record: Record, width: Int) throws(ReadError) {
    // The row and the first column precede the cells, the last column follows them.
    guard record.count > 6, (record.count - 6).isMultiple(of: width) else { throw record.tooShort }
    pending = Pending(
      record: record, row: try record.u16(0), column: try record.u16(2), at: 4, width: width)
  }

  private mutating func nextPending() throws(ReadError) -> SheetItem? {
    guard let cell = pending else { return nil }
    // The last two bytes are the last column.
    guard cell.at + cell.width <= cell.record.count - 2 else {
      pending = nil
      return nil
    }
    pending?.at += cell.width
    pending?.column += 1
    try checkPlace(cell.row, cell.column, cell.record)
    let style = try cell.record.u16(cell.at)
    guard cell.width > 2 else {
      return .blank(row: cell.row, column: cell.column, style: style)
    }
    let number = PackedNumber.value(try cell.record.u32(cell.at + 2))
    return .cell(
      RawCell(row: cell.row, column: cell.column, style: style, content: .number(number)))
  }

  @inline(__always)
  private func checkPlace(_ row: Int, _ column: Int, _ record: Record) throws(ReadError) {
    guard row < limits.rows, column < limits.columns else {
      throw limits.outsideSheet(
        at: Place(cell: CellReference(row: row, column: column), byteOffset: record.offset))
    }
  }
}
