import Bytes
public import Grid
public import Messages
public import WorkbookReading
package import Zip

/// A spreadsheet of OpenDocument that is read: an `.ods` or `.ots` file, its bytes, or the bytes of a
/// flat document (`.fods`).
///
/// All tables are in one part, which is read from its start: opening reads it once, to find the
/// tables and what they span. Small tables are kept then, so that nothing is read twice; others are
/// read again when they are asked for.
///
/// - SeeAlso: ODF 1.3 part 2 (packages), part 3 (schema)
public final class OpenDocumentWorkbook: WorkbookReader {
  /// The tables, in the document's order.
  public let sheets: [SheetEntry]

  let source: DocumentSource
  let limits: ReadingLimits
  private let common: StyleSet
  private let settings: ViewSettings
  private let surveys: [TableSurvey]
  private var file: String?
  /// Reads on from where the last table ended; `nil` where the part must be read from its start.
  private var cursor: ContentCursor?

  /// Opens a package, or a flat document.
  ///
  /// - Throws: `unsupportedFormat` for another kind of document, `encryptedFile` for one with a
  ///   password, `tooLarge` past a limit; else `unreadableFile`.
  public convenience init(
    path: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) {
    try self.init(path: path, limits: limits, memo: nil)
  }

  /// Opens a file; of parts that `memo` knows from other files nothing is read anew.
  package convenience init(
    path: String, limits: ReadingLimits, memo: PartMemo?
  ) throws(ReadError) {
    do {
      try self.init(.open(path: path, limits, memo), limits: limits)
    } catch {
      throw error.located(in: Place(file: path))
    }
    file = path
  }

  /// Opens a file's bytes: a member of a zip, standard input.
  ///
  /// - Throws: as ``init(path:limits:)``.
  public convenience init(
    bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) {
    try self.init(bytes: bytes, limits: limits, memo: nil)
  }

  /// Opens a file's bytes, as ``init(path:limits:memo:)``.
  package convenience init(
    bytes: [UInt8], limits: ReadingLimits, memo: PartMemo?
  ) throws(ReadError) {
    try self.init(.open(ByteMemory(bytes), limits, memo), limits: limits)
  }

  /// How many cells of small tables are kept.
  private static let mostKeptCells = 1 << 16

  /// Opens a file's bytes; the tests compare tables that are kept and tables that are read again.
  convenience init(bytes: [UInt8], limits: ReadingLimits, keeping mostKept: Int) throws(ReadError) {
    try self.init(.open(ByteMemory(bytes), limits, nil), limits: limits, keeping: mostKept)
  }

  private init(
    _ source: DocumentSource, limits: ReadingLimits, keeping mostKept: Int = mostKeptCells
  ) throws(ReadError) {
    try source.checkEncryption(limits)
    self.source = source
    self.limits = limits
    common = try source.commonStyles(limits)
    settings = try source.viewSettings(limits)
    let name = source.contentName
    do throws(ReadError) {
      let content = try source.openContent()
      surveys = try TableSurvey.surveys(
        ContentReader(
          content.stream, size: content.size, common: common, settings: settings, limits: limits),
        keeping: mostKept)
    } catch {
      // What another kind of document is wrong with is not one of its parts.
      throw error.kind == .unsupportedFormat ? error : error.located(in: Place(part: name))
    }
    sheets = surveys.map {
      SheetEntry(name: $0.head.name, visibility: $0.head.visibility, part: name)
    }
  }

  // MARK: - Sheets

  /// Reads a worksheet.
  public func grid(at index: Int) throws(ReadError) -> Grid {
    var grid: Grid
    do throws(ReadError) {
      switch surveys[index].content {
      case .kept(let kept): grid = kept
      case .refused(let error): throw error
      case .large: grid = try readGrid(at: index)
      }
    } catch {
      throw error.located(in: place(of: index))
    }
    grid.name = sheets[index].name
    grid.visibility = sheets[index].visibility
    return grid
  }

  /// Writes the displayed texts of a worksheet as delimited text.
  public func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    do {
      try writeTexts(surveys[index], index, form, to: sink)
    } catch let error as ReadError {
      throw error.located(in: place(of: index))
    }
  }

  func place(of index: Int) -> Place {
    Place(file: file, part: source.contentName, sheet: sheets[index].name)
  }

  // MARK: - Reading again

  private func readGrid(at index: Int) throws(ReadError) -> Grid {
    let cursor = try cursor(before: index)
    cursor.content.readsAll = true
    var builder = GridBuilder(limits: limits)
    var row = TableRow()
    while try cursor.content.nextRow(&row) { try builder.add(row, cursor.content) }
    return builder.finish(cursor.content)
  }

  private func writeTexts(
    _ survey: TableSurvey, _ index: Int, _ form: DelimitedForm,
    to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    if case .refused(let error) = survey.content { throw error }
    guard survey.extent.blanks <= limits.blankFields else {
      throw limits.tooManyBlanks()
    }
    let cursor = try cursor(before: index)
    cursor.content.readsAll = false
    var writer = FieldWriter(survey.extent, form, to: sink)
    var row = TableRow()
    while try cursor.content.nextRow(&row) { try writer.write(row) }
    try writer.finish()
  }

  /// The content from the first row of a table on.
  private func cursor(before index: Int) throws(ReadError) -> ContentCursor {
    if cursor.map({ $0.next > index }) ?? true {
      cursor = nil
      let content = try source.openContent()
      cursor = ContentCursor(
        try ContentReader(
          content.stream, size: content.size, common: common, settings: settings, limits: limits))
    }
    guard let cursor else { preconditionFailure("a cursor was made") }
    try cursor.move(to: index)
    return cursor
  }
}

/// A place in the content that goes on from table to table.
private final class ContentCursor {
  var content: ContentReader
  /// The index of the table to be found next.
  private(set) var next = 0

  init(_ content: consuming ContentReader) { self.content = content }

  /// Goes on to the first row of a table that has not been passed.
  func move(to index: Int) throws(ReadError) {
    while next <= index, try content.nextTable() != nil { next += 1 }
  }
}
