import Messages

/// Settings of a worksheet that must be known before its cells are read, but are stored after
/// them.
struct SheetSurvey {
  /// Whether zeros are shown as blank cells.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.346 `Window2`, `fDspZerosRt`
  private(set) var hidesZeros = false
  /// Whether some formula has a result other than an empty text.
  private(set) var hasResults = false

  /// Scans the headers of all records.
  init(_ substream: Substream) throws(ReadError) {
    var substream = substream
    while let record = try substream.next() {
      if record.number == RecordKind.window.rawValue {
        hidesZeros = try record.u16(0) & 0x10 == 0
      } else if !hasResults, record.number == RecordKind.formula.rawValue {
        let (mark, kind) = (try record.u16(12), try record.u8(6))
        hasResults = mark != 0xFFFF || kind != CellRecords.emptyText
      }
    }
  }
}
