public import Grid
public import Messages
public import WorkbookReading

/// A workbook in the binary format of Excel 5 to 2003: an `.xls` file.
///
/// ```swift
/// let workbook = try BinaryWorkbook(bytes: bytes)
/// for (index, sheet) in workbook.sheets.enumerated() where sheet.kind == .worksheet {
///   for cell in try workbook.grid(at: index).cells { print(cell.reference, cell.text) }
/// }
/// ```
///
/// - SeeAlso: [MS-XLS], and [MS-CFB] for the enclosing file
public final class BinaryWorkbook: WorkbookReader {
  /// The sheets, in the order of the workbook.
  public let sheets: [SheetEntry]

  let stream: ByteRegion
  let streamName: String?
  let globals: WorkbookGlobals
  let limits: ReadingLimits

  /// Opens a file's bytes.
  ///
  /// - Throws: `encryptedFile` for a workbook with a password; `unsupportedFormat` for one of
  ///   Excel 2 to 4, one without worksheets, and a file of another program; `unreadableFile` for a
  ///   damaged one; `tooLarge` past a limit.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    guard bytes.count <= limits.unpackedBytes else {
      throw ReadError(BIFFReason.fileTooLong(limit: limits.unpackedBytes))
    }
    self.limits = limits
    (stream, streamName) = try WorkbookStream.find(in: bytes)
    do throws(ReadError) {
      globals = try WorkbookGlobals(stream)
      guard globals.sheets.count <= limits.members else {
        throw ReadError(WorkbookReason.tooManySheets(limit: limits.members))
      }
      sheets = try Self.entries(globals, stream, part: streamName)
    } catch {
      throw error.located(in: Place(part: streamName))
    }
    guard sheets.contains(where: { $0.kind == .worksheet }) else {
      throw ReadError(BIFFReason.noWorksheet)
    }
  }

  /// Whether a file begins like one that this reader opens, or can say why not.
  ///
  /// These are the compound files of Office before 2007, with or without a workbook in them, and
  /// bare records.
  package static func canRead(_ beginning: [UInt8]) -> Bool {
    WorkbookStream.isContainer(beginning) || WorkbookStream.isRecord(ByteRegion(beginning))
  }

  /// The list of sheets, with dialogs distinguished from worksheets.
  private static func entries(
    _ globals: WorkbookGlobals, _ stream: ByteRegion, part: String?
  ) throws(ReadError) -> [SheetEntry] {
    var entries: [SheetEntry] = []
    var offsets: Set<Int> = []
    for sheet in globals.sheets {
      // A sheet that is listed a thousand times would be read a thousand times.
      guard offsets.insert(sheet.offset).inserted else {
        throw ReadError(BIFFReason.sharedSheet(sheet.name))
      }
      var entry = SheetEntry(
        name: sheet.name, visibility: sheet.visibility, kind: sheet.kind, part: part)
      if sheet.kind == .worksheet, isDialog(sheet, stream) { entry.kind = .dialogsheet }
      entries.append(entry)
    }
    return entries
  }

  /// Whether a sheet is an Excel 5 dialog; errors in a damaged sheet surface when it is read.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.351 `WsBool`, `fDialog`
  private static func isDialog(_ sheet: BoundSheet, _ stream: ByteRegion) -> Bool {
    guard var substream = try? Substream(stream, at: sheet.offset) else { return false }
    // The properties precede the first row, after a few records about printing.
    for _ in 0..<64 {
      guard let record = try? substream.next(), record.kind != .row else { return false }
      if record.kind == .sheetProperties { return (try? record.u16(0) & 0x10 != 0) ?? false }
    }
    return false
  }

  /// Reads a worksheet.
  public func grid(at index: Int) throws(ReadError) -> Grid {
    let sheet = sheets[index]
    var grid = Grid()
    if sheet.kind == .worksheet {
      do {
        var builder = GridBuilder(globals, limits: limits)
        grid = try builder.grid(of: try cells(ofSheet: index))
      } catch {
        throw error.located(in: Place(part: streamName, sheet: sheet.name))
      }
    }
    grid.name = sheet.name
    grid.visibility = sheet.visibility
    grid.dateSystem = globals.dateSystem
    return grid
  }

  /// The records of a worksheet, from its start.
  func cells(ofSheet index: Int) throws(ReadError) -> CellRecords {
    let substream = try Substream(stream, at: globals.sheets[index].offset)
    return CellRecords(substream, globals.texts, limits)
  }
}
