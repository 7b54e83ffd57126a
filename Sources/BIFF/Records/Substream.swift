import Messages

/// The records of one substream: the workbook's own, or a sheet's.
///
/// What is embedded in it, a chart for instance, is a substream of its own and is passed over.
///
/// - SeeAlso: [MS-XLS] 2.1.7
struct Substream {
  /// What a substream holds.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.21, `dt`
  enum Content: Int {
    case workbook = 0x0005
    case visualBasic = 0x0006
    case worksheet = 0x0010
    case chart = 0x0020
    case macros = 0x0040
  }

  let version: BIFFVersion
  /// `nil` for what is none of these.
  let content: Content?
  var records: RecordReader

  /// Begins with the record at `offset`, which must be a BOF.
  init(_ stream: ByteRegion, at offset: Int) throws(ReadError) {
    records = RecordReader(stream, at: offset)
    guard BIFFVersion.beginnings.contains(records.nextNumber ?? 0),
      let beginning = try records.next()
    else {
      throw ReadError(BIFFReason.missingBeginning, at: Place(byteOffset: offset))
    }
    version = try BIFFVersion(beginning)
    content = Content(rawValue: try beginning.u16(2))
  }

  /// The next record; `nil` at the substream's end.
  ///
  /// - Throws: where the stream ends before the substream does: nobody knows what is missing.
  @inline(__always)
  mutating func next() throws(ReadError) -> Record? {
    while true {
      let record = try nextOfAny()
      if record.number == RecordKind.end.rawValue { return nil }
      guard record.number == RecordKind.beginning.rawValue else { return record }
      try passEmbedded()
    }
  }

  @inline(__always)
  private mutating func nextOfAny() throws(ReadError) -> Record {
    guard let record = try records.next() else {
      throw ReadError(BIFFReason.cutOff, at: Place(byteOffset: records.position))
    }
    return record
  }

  private mutating func passEmbedded() throws(ReadError) {
    var depth = 1
    while depth > 0 {
      let record = try nextOfAny()
      if record.number == RecordKind.end.rawValue { depth -= 1 }
      if record.number == RecordKind.beginning.rawValue { depth += 1 }
    }
  }
}
