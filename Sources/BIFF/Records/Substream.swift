import Messages

/// The records of one substream: the workbook globals, or a sheet.
///
/// Anything embedded in it, such as a chart, is a separate substream and is skipped.
///
/// - SeeAlso: [MS-XLS] 2.1.7
struct Substream {
  /// The kind of content in a substream.
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
  /// `nil` for any other content.
  let content: Content?
  var records: RecordReader

  /// Starts at the record at `offset`, which must be a BOF.
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
  /// - Throws: if the stream ends before the substream does, since an unknown part is missing.
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
