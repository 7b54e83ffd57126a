import Messages

/// What must be known of a worksheet before its cells are read, but stands behind them.
struct SheetSurvey {
  /// Whether zeros are shown as blank cells.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.346 `Window2`, `fDspZerosRt`
  private(set) var hidesZeros = false

  /// Looks at every record's head.
  init(_ substream: Substream) throws(ReadError) {
    var substream = substream
    while let record = try substream.next() {
      if record.number == RecordKind.window.rawValue {
        hidesZeros = try record.u16(0) & 0x10 == 0
      }
    }
  }
}
