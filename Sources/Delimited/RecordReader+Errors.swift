import Grid
import Messages

extension RecordReader {
  func unclosedQuote(from line: Int, to other: Int?) -> ReadError {
    guard let other else {
      return ReadError(
        .unreadableFile,
        english: "the quote opened on line \(line) is never closed",
        japanese: "\(line)行目で開いた引用符「\"」が閉じられていません", at: Place(line: line))
    }
    return ReadError(
      .unreadableFile,
      english: "the quote opened on line \(line) is not closed: "
        + "text follows the next quote, on line \(other)",
      japanese: "\(line)行目で開いた引用符「\"」が閉じられていません"
        + "(次の引用符がある\(other)行目では、その後に文字が続いています)",
      at: Place(line: line))
  }

  func tooManyRecords() -> ReadError {
    ReadError(
      .tooLarge, english: "more than \(limits.rows) rows", japanese: "行が\(limits.rows)を超えています",
      at: Place(line: line))
  }

  func tooManyFields() -> ReadError {
    ReadError(
      .tooLarge, english: "line \(line): more than \(limits.columns) columns",
      japanese: "\(line)行目: 列が\(limits.columns)を超えています", at: Place(line: line))
  }

  func tooLongField(_ column: Int, _ count: Int) -> ReadError {
    ReadError(
      .tooLarge,
      english: "a text of \(count) characters; a cell holds at most \(limits.characters)",
      japanese: "\(count)文字の文字列があります（セルの上限は\(limits.characters)文字）",
      at: Place(cell: CellReference(row: recordCount, column: column), line: line))
  }

  /// A quote that was opened on a line, in a record over the limit.
  func unclosedQuoteOfLongRecord(_ line: Int) -> ReadError {
    ReadError(
      .unreadableFile,
      english: "the quote opened on line \(line) is not closed within \(limits.recordBytes) bytes",
      japanese: "\(line)行目で開いた引用符「\"」が\(limits.recordBytes)バイト以内に閉じられていません",
      at: Place(line: line))
  }

  func tooLongRecord() -> ReadError {
    ReadError(
      .tooLarge,
      english: "line \(line): longer than \(limits.recordBytes) bytes",
      japanese: "\(line)行目: \(limits.recordBytes)バイトを超えています", at: Place(line: line))
  }
}
