import Messages

/// The texts that cells share, as one piece of UTF-8.
///
/// - SeeAlso: [MS-XLS] 2.4.265 `SST`
struct SharedTexts {
  private let utf8: [UInt8]
  /// Where each text ends.
  private let ends: [Int]
  /// The fonts of the texts' parts, for those texts that have more than one.
  private let fontRuns: [Int: [FontRun]]

  init() {
    utf8 = []
    ends = []
    fontRuns = [:]
  }

  /// Reads the record and those that continue it; `records` is moved behind them.
  ///
  /// The count is not believed: a text takes three bytes at least.
  init(_ record: Record, _ records: inout RecordReader) throws(ReadError) {
    var fields = ContinuedFields(record, at: 4, records)
    let count = try fields.u32()
    var text = TextBuilder()
    var ends: [Int] = []
    var fontRuns: [Int: [FontRun]] = [:]
    for index in 0..<count {
      // Some writers count more texts than there are.
      if fields.isAtEnd { break }
      let runs = try fields.appendUnicode(count: fields.u16(), to: &text)
      if !runs.isEmpty { fontRuns[index] = runs }
      ends.append(text.utf8.count)
    }
    records = fields.records
    utf8 = text.utf8
    self.ends = ends
    self.fontRuns = fontRuns
  }

  var count: Int { ends.count }

  /// Where a text lies in ``bytes``; `nil` where there is no such text.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : ends[index &- 1])..<ends[index]
  }

  /// The UTF-8 of a range.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { utf8[range] }

  func string(_ index: Int) -> String? {
    range(index).map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  /// The fonts of a text's parts; none where all of it has the cell's.
  func runs(_ index: Int) -> [FontRun] { fontRuns[index] ?? [] }
}
