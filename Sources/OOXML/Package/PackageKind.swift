import Streams
import Files
import Zip
import Bytes
public import Messages
import WorkbookReading

/// The kind of a file, detected from its content regardless of its name.
public enum PackageKind: Hashable, Sendable {
  /// An Office Open XML workbook: `.xlsx`, `.xlsm`, `.xltx`, or a folder with its parts.
  case workbook
  /// A workbook whose parts are binary: `.xlsb`.
  case binaryWorkbook
  /// An Office Open XML text document or presentation.
  case otherOfficeDocument
  /// An OpenDocument file: `.ods` and the like.
  case openDocument
  /// Another zip archive.
  case otherZip
  /// A folder without the parts of a workbook.
  case otherFolder
  /// A password-protected Office document.
  case encrypted
  /// A workbook of Excel 2003 or earlier: `.xls`.
  case oldXLS
  /// Another compound file: an old `.doc` or `.ppt`, an e-mail message.
  case otherCompoundFile
  /// Text in UTF-8, UTF-16 or CP932: CSV, HTML, JSON.
  case text
  /// An empty file.
  case empty
  case other
}

extension PackageKind {
  /// The kind of a file's bytes.
  public static func of(bytes: [UInt8]) -> PackageKind {
    let memory = ByteMemory(bytes)
    return of(memory, isWhole: true) {
      () throws(ReadError) in try ZipParts(.memory(FixedBytes(memory)), limits: .none)
    }
  }

  /// The kind of a file or folder.
  ///
  /// - Throws: `unreadableFile` if it cannot be opened.
  public static func of(path: String) throws(ReadError) -> PackageKind {
    let limits = ReadingLimits()
    if try isFolder(path) {
      return try MainPart(of: FolderParts(path, limits: limits.zip), limits: limits).kind
    }
    let memory = ByteMemory.empty(capacity: headBytes)
    try memory.fill(from: FileStream(path: path), upTo: headBytes)
    return of(memory, isWhole: memory.count < headBytes) {
      () throws(ReadError) in try ZipParts(.file(path: path), limits: .none)
    }
  }

  static func isFolder(_ path: String) throws(ReadError) -> Bool {
    do throws(SystemError) {
      return try FileStatus(of: path).kind == .folder
    } catch {
      throw ReadError(error)
    }
  }

  /// How many bytes of a file are examined.
  static let headBytes = 1 << 20

  /// The kind of a file that begins with `head`; a zip is opened with `openZip`.
  static func of(
    _ head: ByteMemory, isWhole: Bool, openZip: () throws(ReadError) -> PackageParts
  ) -> PackageKind {
    let memory = unsafe head.contents
    let bytes = unsafe memory.span
    if bytes.isEmpty { return .empty }
    if bytes.holds("PK", at: 0) {
      // A damaged zip is still a zip, and a damaged package was meant to be one: opening it
      // reports what is wrong.
      guard let parts = try? openZip() else { return .otherZip }
      let relationships = parts.index(of: PartName.relationships(of: ""))
      let isSmall = relationships.map { parts.entries[$0].size <= headBytes } ?? true
      let main = isSmall ? try? MainPart(of: parts, limits: ReadingLimits()) : nil
      let isPackage = parts.index(of: "[Content_Types].xml") != nil
      return main?.kind ?? (isPackage ? .workbook : .otherZip)
    }
    if CompoundFile.isOne(bytes) { return CompoundFile.kind(bytes) }
    // BIFF 2 to 4 files are not compound files.
    if bytes.count > 4, bytes[0] == 0x09, [0, 2, 4, 8].contains(bytes[1]), bytes[3] == 0 {
      return .oldXLS
    }
    return PlainText.isOne(bytes, isWhole: isWhole) ? .text : .other
  }
}
