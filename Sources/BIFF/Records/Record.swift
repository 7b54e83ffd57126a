import Messages

/// One record of a workbook's stream: a number for its kind, and its content.
///
/// - SeeAlso: [MS-XLS] 2.1.4
struct Record {
  let number: UInt16
  let content: ByteRegion
  /// The record's offset in the stream.
  let offset: Int

  /// The kind of record; `nil` for records that are not used.
  var kind: RecordKind? { RecordKind(rawValue: number) }

  var count: Int { content.count }

  @inline(__always)
  func u8(_ at: Int) throws(ReadError) -> Int {
    guard at >= 0, at < content.count else { throw tooShort }
    return Int(content[at])
  }

  @inline(__always)
  func u16(_ at: Int) throws(ReadError) -> Int {
    guard let number = content.u16(at) else { throw tooShort }
    return number
  }

  @inline(__always)
  func u32(_ at: Int) throws(ReadError) -> Int {
    guard let number = content.u32(at) else { throw tooShort }
    return number
  }

  /// An eight-byte number.
  ///
  /// - SeeAlso: [MS-XLS] 2.5.342 `Xnum`
  @inline(__always)
  func double(_ at: Int) throws(ReadError) -> Double {
    let low = try u32(at)
    let high = try u32(at + 4)
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// The error for a record that is shorter than its kind requires.
  var tooShort: ReadError { fault(BIFFReason.shortRecord(number: Int(number), count: count)) }

  /// An error in this record.
  func fault(_ reason: some ReadReason) -> ReadError {
    ReadError(reason, at: Place(byteOffset: offset))
  }
}
