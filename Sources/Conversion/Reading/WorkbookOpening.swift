import BIFF
import Messages
import OOXML
import WorkbookReading

/// Opens workbooks, each with the reader of its format, told from its first bytes.
struct WorkbookOpening {
  let limits: ReadingLimits
  /// What parts of earlier workbooks were read already; `nil` remembers nothing.
  var memo: PartMemo?

  /// Opens a file, or a folder that holds an unzipped package.
  func open(path: String) throws(ReadError) -> any WorkbookReader {
    guard let beginning = try? InputBytes.beginning(of: path),
      BinaryWorkbook.canRead(beginning)
    else { return try Workbook(path: path, limits: limits, memo: memo) }
    return try open(bytes: try InputBytes.contents(of: path, limits))
  }

  /// Opens a file's bytes.
  func open(bytes: [UInt8]) throws(ReadError) -> any WorkbookReader {
    BinaryWorkbook.canRead(bytes)
      ? try BinaryWorkbook(bytes: bytes, limits: limits)
      : try Workbook(bytes: bytes, limits: limits, memo: memo)
  }
}
