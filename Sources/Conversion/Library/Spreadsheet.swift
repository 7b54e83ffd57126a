import Delimited
import Files
public import Messages
public import WorkbookReading

/// A workbook or delimited text of any format, with or without a form.
///
/// ```swift
/// let book = try Spreadsheet.open("実績.xlsx")
/// for cell in try book["集計"]?.cells ?? [] { print(cell.reference, cell.text) }
/// ```
///
/// Opening reads the list of worksheets; each worksheet is read when its cells are requested. Use a
/// spreadsheet from one task at a time.
public struct Spreadsheet {
  /// The worksheets in the file's order, including hidden ones; sheets without cells are left out.
  public let worksheets: [Worksheet]

  init(_ reader: any WorkbookReader) {
    worksheets = reader.sheets.indices
      .filter { reader.sheets[$0].kind == .worksheet || reader.sheets[$0].kind == .unknown }
      .map { Worksheet(reader, index: $0) }
  }

  /// Opens the file or unzipped workbook at `path`.
  ///
  /// - Throws: `unsupportedFormat` or `encryptedFile` for a file that cannot be read, `tooLarge` if
  ///   it exceeds a limit, otherwise `unreadableFile`; the place names the file.
  public static func open(
    _ path: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) -> Spreadsheet {
    do throws(ReadError) {
      let opener = WorkbookOpener(limits: limits, memo: nil)
      if (try? FileStatus(of: path))?.kind == .folder {
        return Spreadsheet(try opener.open(path: path))
      }
      let beginning = try FileBeginning(of: path)
      if try Content(of: beginning, fileName: path) == .workbook {
        return Spreadsheet(try opener.open(path: path))
      }
      return Spreadsheet(
        DelimitedWorkbook(try InputBytes.contents(of: path, limits), name: path, limits: limits))
    } catch {
      throw error.located(in: Place(file: path))
    }
  }

  /// Opens a file in memory; `name` decides what the content does not settle, such as comma or tab.
  ///
  /// - Throws: The same errors as ``open(_:limits:)``.
  public static func open(
    _ bytes: [UInt8], named name: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) -> Spreadsheet {
    do throws(ReadError) {
      let beginning = FileBeginning(bytes)
      if try Content(of: beginning, fileName: name) == .workbook {
        return Spreadsheet(try WorkbookOpener(limits: limits, memo: nil).open(bytes: bytes))
      }
      return Spreadsheet(DelimitedWorkbook(bytes, name: name, limits: limits))
    } catch {
      throw error.located(in: Place(file: name))
    }
  }

  /// The worksheet with this name; like Excel, this ignores case.
  public subscript(name: String) -> Worksheet? {
    worksheets.first { $0.entry.isNamed(name) }
  }
}
