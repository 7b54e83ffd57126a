import WorkbookReading
import JapaneseCalendar
import Messages

/// The first substream, which describes the workbook as a whole.
///
/// - SeeAlso: [MS-XLS] 2.1.7.20.3 (globals substream)
struct WorkbookGlobals {
  let version: BIFFVersion
  private(set) var codePage = CodePage.western
  private(set) var dateSystem = DateSystem.y1900
  private(set) var sheets: [BoundSheet] = []
  private(set) var styles = StyleTable()
  private(set) var strings = SharedTexts()
  /// Whether the program that computed the formulas left its number, as Excel has since 2000.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.215 `RecalcId`
  private(set) var namesCalculator = false

  /// - Throws: `encryptedFile` for a workbook with a password, `unsupportedFormat` for one of
  ///   Excel 2 to 4, `unreadableFile` for a damaged one.
  init(_ stream: ByteRegion) throws(ReadError) {
    var substream = try Substream(stream, at: 0)
    version = substream.version
    guard substream.content == .workbook else {
      throw ReadError(BIFFReason.noWorksheet)
    }
    while let record = try substream.next() { try take(record, &substream.records) }
  }

  /// The reader for the workbook's texts.
  var texts: TextReader { TextReader(version: version, codePage: codePage) }

  private mutating func take(
    _ record: Record, _ records: inout RecordReader
  ) throws(ReadError) {
    switch record.kind {
    // A workbook whose structure is protected is encrypted too, with a password that Excel knows
    // ([MS-OFFCRYPTO] 2.3.7.1), so that it opens without one.
    case .filePassword: throw record.fault(BIFFReason.encryptedRecords)
    case .codePage: codePage = CodePage(try record.u16(0))
    case .dateMode: dateSystem = try record.u16(0) == 1 ? .y1904 : .y1900
    case .boundSheet: sheets.append(try BoundSheet(record, texts, &records))
    case .font: try styles.add(font: record)
    case .cellFormat: styles.add(try ExtendedFormat(record, version))
    case .format:
      let code = try texts.text(
        in: record, at: 2, count: version == .biff8 ? .two : .one, &records)
      styles.add(code: code.text, for: try record.u16(0))
    case .recalculation: namesCalculator = true
    case .sharedStrings: strings = try SharedTexts(record, &records)
    default: break
    }
  }
}
