import Bytes

/// A member with everything that its archive stores about it, to be copied byte for byte.
struct StoredMember: Sendable {
  /// The member's record in the central directory.
  var record: [UInt8]
  /// The local header, the packed data and the data descriptor, if there is one.
  var local: Range<Int>
  /// Where the record holds the local header's offset, and in how many bytes.
  var offsetField: Range<Int>
}

extension StoredMember {
  /// The fixed part of a record of the central directory, in bytes.
  ///
  /// - SeeAlso: APPNOTE.TXT 4.3.12
  static let recordSize = 46
  static let recordMark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  static let localMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The fixed part of a local header, in bytes.
  ///
  /// - SeeAlso: APPNOTE.TXT 4.3.7
  static let localSize = 30

  /// Reads the member whose directory record begins at `start`; `nil` for a damaged one.
  init?(_ bytes: Span<UInt8>, recordAt start: Int) {
    guard start >= 0, start + Self.recordSize <= bytes.count,
      bytes.begins(with: Self.recordMark, at: start)
    else { return nil }
    let name = bytes.number(at: start + 28, count: 2)
    let extra = bytes.number(at: start + 30, count: 2)
    let comment = bytes.number(at: start + 32, count: 2)
    let end = start + Self.recordSize + name + extra + comment
    guard end <= bytes.count else { return nil }
    let record = bytes.array(start..<end)
    let fields = Zip64Fields(
      record.span, extra: Self.recordSize + name..<Self.recordSize + name + extra)
    let offset = fields.offset ?? 42..<46
    let size = fields.packed ?? 20..<24
    guard
      let local = Self.localRange(
        bytes, at: record.span.number(at: offset.lowerBound, count: offset.count),
        packed: record.span.number(at: size.lowerBound, count: size.count),
        hasDescriptor: record[8] & 8 != 0, crc: Array(record[16..<20]))
    else { return nil }
    self.init(record: record, local: local, offsetField: offset)
  }

  private static func localRange(
    _ bytes: Span<UInt8>, at start: Int, packed: Int, hasDescriptor: Bool, crc: [UInt8]
  ) -> Range<Int>? {
    guard start >= 0, packed >= 0, start <= bytes.count - localSize,
      bytes.begins(with: localMark, at: start)
    else { return nil }
    let data =
      start + localSize + bytes.number(at: start + 26, count: 2)
      + bytes.number(at: start + 28, count: 2)
    guard data <= bytes.count, packed <= bytes.count - data else { return nil }
    let end = data + packed
    return start..<(hasDescriptor ? end + descriptorSize(bytes, at: end, crc: crc) : end)
  }

  /// The size of a data descriptor, which has an optional mark and sizes of four or eight bytes.
  ///
  /// - SeeAlso: APPNOTE.TXT 4.3.9
  private static func descriptorSize(_ bytes: Span<UInt8>, at start: Int, crc: [UInt8]) -> Int {
    let hasMark = bytes.begins(with: [0x50, 0x4B, 0x07, 0x08], at: start)
    let sum = start + (hasMark ? 4 : 0)
    guard bytes.begins(with: crc, at: sum) else { return 0 }
    for size in [8, 16] {
      let end = sum + 4 + size
      // Whatever follows a member begins with these two letters.
      if bytes.begins(with: [0x50, 0x4B], at: end) { return end - start }
    }
    return 0
  }

  /// The record with another offset of the local header; `nil` if it has no room for it.
  func record(at offset: Int) -> [UInt8]? {
    guard offsetField.count == 8 || offset < Int(UInt32.max) else { return nil }
    var record = record
    for (index, position) in offsetField.enumerated() {
      record[position] = UInt8(truncatingIfNeeded: offset >> (8 * index))
    }
    return record
  }
}
