import Messages
import OOXML
import WorkbookReading
import Zip

/// Opens workbooks of any format.
struct WorkbookOpener: Sendable {
  let limits: ReadingLimits
  /// Parts that workbooks share, read once.
  let memo: PartMemo?

  /// Opens the workbook at `path`, a file or a folder with an unzipped workbook.
  ///
  /// - Throws: `unsupportedFormat` or `encryptedFile` for a file of another kind, `tooLarge` if it
  ///   exceeds a limit, otherwise `unreadableFile`.
  func open(path: String) throws(ReadError) -> any WorkbookReader {
    do throws(ReadError) {
      return try Workbook(path: path, limits: limits, memo: memo)
    } catch {
      guard error.kind == .unsupportedFormat, let format = try? WorkbookFormat.of(path: path) else {
        throw error
      }
      return try format.openFile(path, limits, memo)
    }
  }

  /// Opens a workbook in memory.
  func open(bytes: [UInt8]) throws(ReadError) -> any WorkbookReader {
    do throws(ReadError) {
      return try Workbook(bytes: bytes, limits: limits, memo: memo)
    } catch {
      guard error.kind == .unsupportedFormat, let format = WorkbookFormat.of(bytes: bytes) else {
        throw error
      }
      return try format.openBytes(bytes, limits, memo)
    }
  }
}
