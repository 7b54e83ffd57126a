import Messages

/// The texts shared by cells, as one block of UTF-8.
///
/// - SeeAlso: [MS-XLS] 2.4.265 `SST`
struct SharedTexts {
  private let utf8: [UInt8]
  /// Where each text ends.
  private let ends: [Int]
  /// The fonts of the parts of texts that have more than one font.
  private let fontRuns: [Int: [FontRun]]

  init() {
    utf8 = []
    ends = []
    fontRuns = [:]
  }

  /// Reads the record and those that continue it, and advances `records` past them.
  ///
  /// The declared count is not trusted: every text takes at least three bytes.
  init(_ record: Record, _ records: inout RecordReader) throws(ReadError) {
    var fields = ContinuedFields(record, at: 4, records)
    let count = try fields.u32()
    var text = TextBuilder()
    var ends: [Int] = []
    var fontRuns: [Int: [FontRun]] = [:]
    for index in 0..<count {
      // Some writers declare more texts than there are.
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

  /// The range of a text in ``bytes``; `nil` if there is no such text.
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

  /// The fonts of a text's parts; empty if the whole text has the cell's font.
  func runs(_ index: Int) -> [FontRun] { fontRuns[index] ?? [] }
}
