import Messages

/// Reads a record's fields across the CONTINUE records that follow it.
///
/// - SeeAlso: [MS-XLS] 2.4.58; 2.5.293 for texts that continue in the next record
struct ContinuedFields {
  /// The reader, positioned after the last record used.
  private(set) var records: RecordReader
  private var record: Record
  private var at: Int

  /// Starts `offset` bytes into `record`, the last one that `records` returned.
  init(_ record: Record, at offset: Int, _ records: RecordReader) {
    self.record = record
    self.records = records
    at = offset
  }

  /// Whether the record and those that continue it have been consumed.
  var isAtEnd: Bool {
    at >= record.count && records.nextNumber != RecordKind.continue.rawValue
  }

  private var left: Int { record.count - at }

  /// Advances to the next record that is not empty.
  private mutating func advance() throws(ReadError) {
    while at >= record.count {
      guard let next = try records.next(ifIs: .continue) else {
        throw record.fault(BIFFReason.textCutOff)
      }
      record = next
      at = 0
    }
  }

  mutating func u8() throws(ReadError) -> Int {
    if at >= record.count { try advance() }
    let byte = try record.u8(at)
    at += 1
    return byte
  }

  mutating func u16() throws(ReadError) -> Int {
    if left >= 2 {
      let number = try record.u16(at)
      at += 2
      return number
    }
    let low = try u8()
    return try low | u8() << 8
  }

  mutating func u32() throws(ReadError) -> Int {
    let low = try u16()
    return try low | u16() << 16
  }

  mutating func skip(_ count: Int) throws(ReadError) {
    var count = count
    while count > left {
      count -= left
      at = record.count
      try advance()
    }
    at += count
  }

  /// Appends `count` characters.
  ///
  /// If they continue in the next record, that record begins with a byte for the new width of a
  /// character.
  mutating func append(
    _ count: Int, isWide: Bool, to text: inout TextBuilder
  ) throws(ReadError) {
    var count = count
    var isWide = isWide
    while count > 0 {
      let width = isWide ? 2 : 1
      if left < width {
        at = record.count
        isWide = try u8() & 1 != 0
        continue
      }
      let now = min(count, left / width)
      append(now, width: width, from: record.content, to: &text)
      at += now * width
      count -= now
    }
  }

  @inline(__always)
  private func append(
    _ count: Int, width: Int, from content: ByteRegion, to text: inout TextBuilder
  ) {
    if width == 1 {
      for i in 0..<count { text.append(UInt16(content[at &+ i])) }
    } else {
      for i in 0..<count {
        text.append(UInt16(truncatingIfNeeded: content.u16(at &+ i &* 2) ?? 0))
      }
    }
  }

  /// Appends the text of `count` bytes in a code page.
  mutating func append(
    _ count: Int, _ codePage: CodePage, to text: inout TextBuilder
  ) throws(ReadError) {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if at >= record.count { try advance() }
      let part = record.content.part(from: at, length: count - bytes.count)
      part.append(to: &bytes)
      at += part.count
    }
    guard codePage.append(ByteRegion(bytes), to: &text) else {
      throw record.fault(BIFFReason.unknownCodePage(codePage.number))
    }
  }
}
