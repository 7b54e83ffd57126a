import BIFF
import Messages
import OOXML
import OpenDocument
import WorkbookReading
import Zip

/// A workbook format other than Office Open XML, and its reader.
///
/// To add a format, add a room with a type that conforms to `WorkbookReader` and a line in ``all``.
/// Office Open XML is not in the list: ``WorkbookOpener`` tries it first, because most files use
/// it, and looks for others only if that fails.
struct WorkbookFormat: Sendable {
  /// Whether a file is of this format.
  let isOf: @Sendable (PackageKind, FileBeginning) -> Bool
  let openFile: @Sendable (String, ReadingLimits, PartMemo?) throws(ReadError) -> any WorkbookReader
  let openBytes:
    @Sendable ([UInt8], ReadingLimits, PartMemo?) throws(ReadError) -> any WorkbookReader

  static let all: [WorkbookFormat] = [openDocument, binary]

  /// OpenDocument spreadsheets, packaged and flat.
  private static let openDocument = WorkbookFormat { kind, beginning in
    kind == .openDocument || isFlatOpenDocument(beginning.markup)
  } openFile: { (path, limits, memo) throws(ReadError) in
    try OpenDocumentWorkbook(path: path, limits: limits, memo: memo)
  } openBytes: { (bytes, limits, memo) throws(ReadError) in
    try OpenDocumentWorkbook(bytes: bytes, limits: limits, memo: memo)
  }

  /// Excel 97–2003 and 5.0/95.
  private static let binary = WorkbookFormat { _, beginning in
    BinaryWorkbook.canRead(beginning.bytes)
  } openFile: { (path, limits, _) throws(ReadError) in
    try BinaryWorkbook(bytes: InputBytes.contents(of: path, limits), limits: limits)
  } openBytes: { (bytes, limits, _) throws(ReadError) in
    try BinaryWorkbook(bytes: bytes, limits: limits)
  }

  /// The format of a file; `nil` if no reader knows it.
  static func of(path: String) throws(ReadError) -> WorkbookFormat? {
    let kind = try PackageKind.of(path: path)
    guard kind != .otherFolder else { return nil }
    let beginning = try FileBeginning(of: path)
    return all.first { $0.isOf(kind, beginning) }
  }

  /// The format of a file in memory.
  static func of(bytes: [UInt8]) -> WorkbookFormat? {
    let kind = PackageKind.of(bytes: bytes)
    return all.first { $0.isOf(kind, FileBeginning(bytes)) }
  }

  /// Whether a file begins like an OpenDocument file in a single XML file (.fods).
  static func isFlatOpenDocument(_ markup: Markup?) -> Bool {
    guard let markup, markup.rootName == "document" else { return false }
    return markup.root.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
  }
}
