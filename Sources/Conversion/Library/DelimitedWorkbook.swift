import Delimited
import Files
import Grid
import Messages
import WorkbookReading

/// Delimited text as a workbook with a single worksheet.
final class DelimitedWorkbook: WorkbookReader {
  let sheets: [SheetEntry]
  private let bytes: [UInt8]
  private let name: String
  private let reader: DelimitedReader

  init(_ bytes: [UInt8], name: String, limits: ReadingLimits) {
    self.bytes = bytes
    self.name = name
    sheets = [SheetEntry(name: FileSystem.name(of: name))]
    reader = DelimitedReader(encoding: nil, limits: DelimitedLimits(limits))
  }

  func grid(at index: Int) throws(ReadError) -> Grid {
    try reader.grid(bytes: bytes, file: name)
  }

  func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    let delimiter: Delimiter = form.separator == UInt8(ascii: ",") ? .comma : .tab
    try reader.copy(
      bytes: bytes, file: name, delimiter: delimiter,
      lineEnd: form.lineEnd == .newline ? .newline : .returnNewline, byteOrderMark: false,
      to: sink)
  }
}
