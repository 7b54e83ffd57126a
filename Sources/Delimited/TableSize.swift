import Messages

/// The used part of a delimited text: up to its last row and column with text.
struct TableSize: Hashable {
  var rows = 0
  var columns = 0

  /// Reads all remaining records.
  init(of reader: inout RecordReader) throws(ReadError) {
    repeat { takePlainLines(of: &reader) } while try takeRecord(of: &reader)
  }

  private mutating func takePlainLines(of reader: inout RecordReader) {
    let delimiter = reader.delimiter.byte
    let limit = reader.limits.columns
    var row = reader.recordCount
    unsafe reader.takeLines(upTo: .max) { line in
      let content = unsafe PlainLine.content(of: line, delimiter: delimiter)
      guard content.isPlain, content.delimiterCount < limit else { return false }
      row += 1
      guard content.delimiterCount < line.count else { return true }
      rows = row
      guard content.delimiterCount >= columns else { return true }
      let blank = unsafe line.reversed().prefix { $0 == delimiter }.count
      columns = max(columns, content.delimiterCount + 1 - blank)
      return true
    }
  }

  /// Reads one record; false at the end.
  private mutating func takeRecord(of reader: inout RecordReader) throws(ReadError) -> Bool {
    guard try reader.next() else { return false }
    guard let last = reader.fields.lastIndex(where: { !$0.isEmpty }) else { return true }
    rows = reader.recordCount
    columns = max(columns, last + 1)
    return true
  }
}
