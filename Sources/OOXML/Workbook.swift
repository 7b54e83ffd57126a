import Files
package import Zip
import Bytes
import Streams
public import Grid
import JapaneseCalendar
public import Messages
public import WorkbookReading

/// A workbook to be read: an `.xlsx`, `.xlsm` or `.xltx` file, its bytes, or its unzipped folder.
///
/// ```swift
/// let workbook = try Workbook(path: "目標.xlsx")
/// for (index, sheet) in workbook.sheets.enumerated() where sheet.kind == .worksheet {
///   for cell in try workbook.grid(at: index).cells { print(cell.reference, cell.text) }
/// }
/// ```
///
/// Opening reads the list of sheets; each sheet is read on demand. A workbook may be used by only
/// one task at a time; any number may be open at once.
public final class Workbook: WorkbookReader {
  /// The sheets of all kinds, in the workbook's order.
  public let sheets: [SheetEntry]

  /// What had to be repaired in the sheet that was written last as text.
  public internal(set) var repairs: [GridRepair] = []

  let parts: PackageParts
  let limits: ReadingLimits
  let part: WorkbookPart
  let partName: String
  /// The name of the part that lists the sheets.
  package var mainPart: String { partName }
  /// The file's path, if it has one.
  private var file: String?
  /// Whether the fast scanners read parts if they can; the tests compare both paths.
  var usesScanners = true
  private var loadedStyles: StyleTable?
  private var loadedStrings: SharedStrings?
  /// The first sheet of each part.
  private lazy var firstSheets = Dictionary(
    sheets.indices.compactMap { index in sheets[index].part.map { ($0, index) } },
    uniquingKeysWith: min)

  /// Opens a file, or a folder with an unzipped package.
  ///
  /// - Throws: `unsupportedFormat` or `encryptedFile` for a file of another kind, judged by its
  ///   content; `tooLarge` past a limit; otherwise `unreadableFile`.
  public convenience init(
    path: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) {
    try self.init(path: path, limits: limits, memo: nil)
  }

  /// Opens a file or folder, reusing the parts that `memo` knows from other workbooks.
  package convenience init(
    path: String, limits: ReadingLimits, memo: PartMemo?
  ) throws(ReadError) {
    do {
      try self.init(Self.parts(path: path, limits: limits), limits: limits, memo: memo)
    } catch {
      throw error.located(in: Place(file: path))
    }
    file = path
  }

  /// Opens a file's bytes, from a zip or from standard input.
  ///
  /// - Throws: the same errors as ``init(path:limits:)``.
  public convenience init(
    bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) {
    try self.init(bytes: bytes, limits: limits, memo: nil)
  }

  /// Opens a file's bytes, as ``init(path:limits:memo:)``.
  package convenience init(
    bytes: [UInt8], limits: ReadingLimits, memo: PartMemo?
  ) throws(ReadError) {
    try self.init(Self.parts(ByteMemory(bytes), limits: limits), limits: limits, memo: memo)
  }

  init(
    _ parts: PackageParts, limits: ReadingLimits, memo: PartMemo? = nil
  ) throws(ReadError) {
    parts.memo = memo
    self.parts = parts
    self.limits = limits
    let main = try MainPart(of: parts, limits: limits)
    guard main.kind == .workbook, let name = main.name else { throw Self.refused(main.kind) }
    partName = name
    part = try WorkbookPart(partName, in: parts, limits: limits)
    sheets = part.sheets
  }

  // MARK: - Finding the package

  /// Files up to this size are read into memory at once, in bytes.
  private static let smallFile = 1 << 20

  private static func parts(
    path: String, limits: ReadingLimits
  ) throws(ReadError) -> PackageParts {
    if try PackageKind.isFolder(path) { return try FolderParts(path, limits: limits.zip) }
    let memory = ByteMemory.empty(capacity: smallFile + 1)
    try memory.fill(from: FileStream(path: path), upTo: smallFile + 1)
    if memory.count <= smallFile { return try parts(memory, limits: limits) }
    return try parts(memory, isWhole: false, limits: limits) {
      () throws(ReadError) in try ZipParts(.file(path: path), limits: limits.zip)
    }
  }

  private static func parts(
    _ memory: ByteMemory, limits: ReadingLimits
  ) throws(ReadError) -> PackageParts {
    try parts(memory, isWhole: true, limits: limits) {
      () throws(ReadError) in try ZipParts(.memory(FixedBytes(memory)), limits: limits.zip)
    }
  }

  /// Opens a file that begins as a zip, and rejects any other with an error about its kind.
  private static func parts(
    _ head: ByteMemory, isWhole: Bool, limits: ReadingLimits,
    openZip: () throws(ReadError) -> PackageParts
  ) throws(ReadError) -> PackageParts {
    guard head.count >= 2, head[0] == UInt8(ascii: "P"), head[1] == UInt8(ascii: "K") else {
      throw refused(PackageKind.of(head, isWhole: isWhole, openZip: openZip))
    }
    return try openZip()
  }

  private static func refused(_ kind: PackageKind) -> ReadError {
    ReadError(WorksheetReason.refused(kind))
  }

  // MARK: - What the sheets share

  func styles() throws(ReadError) -> StyleTable {
    if let styles = loadedStyles { return styles }
    let table = try load("styles") { index throws(ReadError) in
      try self.parts.remembering(index) { () throws(ReadError) in
        StyleTable(
          try StyleSheet(
            self.stream(index), size: self.parts.entries[index].size, limits: self.limits))
      }
    }
    let styles = table ?? StyleTable()
    loadedStyles = styles
    return styles
  }

  func strings() throws(ReadError) -> SharedStrings {
    if let strings = loadedStrings { return strings }
    let table = try load("sharedStrings") { index throws(ReadError) in
      SharedStrings(
        try SharedStringsBuilder(
          self.stream(index), size: self.parts.entries[index].size, limits: self.limits,
          usesScanner: self.usesScanners))
    }
    let strings = table ?? SharedStrings()
    loadedStrings = strings
    return strings
  }

  private func load<Table>(
    _ kind: String, _ read: (Int) throws(ReadError) -> Table
  ) throws(ReadError) -> Table? {
    guard let name = part.relationships.first(kind)?.target, let index = parts.index(of: name)
    else { return nil }
    do {
      return try read(index)
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
  }

  // MARK: - Sheets

  /// Reads a whole sheet.
  ///
  /// A sheet that is not a worksheet has no cells.
  ///
  /// - Parameter index: the sheet's index in ``sheets``.
  /// - Returns: its non-blank cells, merged ranges, and hidden rows and columns.
  /// - Throws: `unreadableFile` for a part that is missing, damaged or not well-formed XML,
  ///   `tooLarge` past a limit; the place names the part, sheet, cell and byte if known.
  public func grid(at index: Int) throws(ReadError) -> Grid {
    let sheet = sheets[index]
    var grid = Grid()
    do {
      if let name = try worksheetPart(index) { grid = try worksheet(name) }
    } catch {
      throw error.located(in: place(of: sheet))
    }
    if sheet.kind == .unknown { grid.repairs.append(.sheetWithoutContent) }
    grid.name = sheet.name
    grid.visibility = sheet.visibility
    grid.dateSystem = part.dateSystem
    return grid
  }

  /// Reads the rows of a worksheet one by one, without collecting them.
  ///
  /// - Parameter index: the sheet's index in ``sheets``.
  /// - Returns: its rows; none for a sheet that is not a worksheet.
  /// - Throws: the same errors as ``grid(at:)``.
  public func rows(at index: Int) throws(ReadError) -> SheetRows {
    let sheet = sheets[index]
    var place = place(of: sheet)
    do {
      guard let name = try worksheetPart(index) else {
        return SheetRows(nil, try decoder(), place: place)
      }
      place.part = name
      return SheetRows(try scanner(name), try decoder(), place: place)
    } catch {
      throw error.located(in: place)
    }
  }

  /// The part of a worksheet; `nil` for a sheet of another kind.
  ///
  /// - Throws: if the workbook lists a worksheet that the package lacks, or one part for two
  ///   sheets.
  func worksheetPart(_ index: Int) throws(ReadError) -> String? {
    guard sheets[index].kind == .worksheet else { return nil }
    guard let part = sheets[index].part else {
      throw ReadError(
        WorksheetReason.sheetWithoutPart(relationship: self.part.relationshipIDs[index] ?? ""))
    }
    guard firstSheets[part] == index else { throw ReadError(WorksheetReason.sharedPart(part)) }
    return part
  }

  func place(of sheet: SheetEntry) -> Place { Place(file: file, sheet: sheet.name) }

  private func worksheet(_ name: String) throws(ReadError) -> Grid {
    var builder = GridBuilder(try decoder(), limits: limits)
    var grid: Grid
    do {
      var scanner = try scanner(name)
      grid = try builder.grid(&scanner)
    } catch {
      throw error.located(in: Place(part: name))
    }
    var objects = SheetObjects(parts: parts, limits: limits)
    grid.objects = try objects.objects(on: name)
    grid.repairs += objects.repairs
    return grid
  }
}
