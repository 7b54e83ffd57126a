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
  /// Whether a file is of this format, from its kind and its first ``Content/signatureLength``
  /// bytes.
  let isOf: @Sendable (PackageKind, [UInt8]) -> Bool
  let openFile: @Sendable (String, ReadingLimits, PartMemo?) throws(ReadError) -> any WorkbookReader
  let openBytes:
    @Sendable ([UInt8], ReadingLimits, PartMemo?) throws(ReadError) -> any WorkbookReader

  static let all: [WorkbookFormat] = [openDocument, binary]

  /// OpenDocument spreadsheets, packaged and flat.
  private static let openDocument = WorkbookFormat { kind, beginning in
    kind == .openDocument || isFlatOpenDocument(beginning)
  } openFile: { (path, limits, memo) throws(ReadError) in
    try OpenDocumentWorkbook(path: path, limits: limits, memo: memo)
  } openBytes: { (bytes, limits, memo) throws(ReadError) in
    try OpenDocumentWorkbook(bytes: bytes, limits: limits, memo: memo)
  }

  /// Excel 97–2003 and 5.0/95.
  private static let binary = WorkbookFormat { _, beginning in
    BinaryWorkbook.canRead(beginning)
  } openFile: { (path, limits, _) throws(ReadError) in
    try BinaryWorkbook(bytes: InputBytes.contents(of: path, limits), limits: limits)
  } openBytes: { (bytes, limits, _) throws(ReadError) in
    try BinaryWorkbook(bytes: bytes, limits: limits)
  }

  /// The format of a file; `nil` if no reader knows it.
  static func of(path: String) throws(ReadError) -> WorkbookFormat? {
    let kind = try PackageKind.of(path: path)
    guard kind != .otherFolder else { return nil }
    let beginning = try InputBytes.beginning(of: path)
    return all.first { $0.isOf(kind, beginning) }
  }

  /// The format of a file in memory.
  static func of(bytes: [UInt8]) -> WorkbookFormat? {
    let kind = PackageKind.of(bytes: bytes)
    return all.first { $0.isOf(kind, Array(bytes.prefix(Content.signatureLength))) }
  }

  /// Whether a file begins like an OpenDocument spreadsheet in a single XML file (.fods).
  ///
  /// In UTF-16 every other byte of the root element's name is zero.
  static func isFlatOpenDocument(_ beginning: [UInt8]) -> Bool {
    guard Markup.mayBegin(beginning) else { return false }
    let beginning = beginning.contains(0) ? beginning.filter { $0 != 0 } : beginning
    let mark = "<office:document".utf8
    guard let first = mark.first else { return false }
    return beginning.indices.contains {
      beginning[$0] == first && beginning[$0...].starts(with: mark)
    }
  }
}
