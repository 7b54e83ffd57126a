import Grid
import Messages
import WorkbookReading

/// An entry in the workbook's list of sheets.
///
/// - SeeAlso: [MS-XLS] 2.4.28 `BoundSheet8`
struct BoundSheet {
  /// The offset of its substream in the stream.
  let offset: Int
  let name: String
  let visibility: Grid.Visibility
  let kind: SheetEntry.Kind

  init(_ record: Record, _ texts: TextReader, _ records: inout RecordReader) throws(ReadError) {
    offset = try record.u32(0)
    visibility =
      switch try record.u8(4) & 3 {
      case 0: .visible
      case 1: .hidden
      default: .veryHidden
      }
    kind =
      switch try record.u8(5) {
      case 0: .worksheet
      case 1: .macrosheet
      case 2: .chartsheet
      default: .unknown
      }
    name = try texts.text(in: record, at: 6, count: .one, &records).text
  }
}
