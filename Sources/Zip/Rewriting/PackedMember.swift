import Bytes
import CDeflate

/// A member with new contents, deflated.
///
/// The same contents give the same bytes: its time is that of the member it replaces, or the first
/// one that zip can express.
struct PackedMember {
  private let packed: [UInt8]
  private let size: Int
  private let crc: UInt32
  private let name: [UInt8]
  private let comment: [UInt8]
  /// What the directory says besides sizes: of the replaced member, or the usual values.
  private let template: [UInt8]

  /// A member that takes the place of another one, with its name, time and attributes.
  init(_ contents: [UInt8], replacing old: StoredMember) {
    let record = old.record
    let nameEnd = StoredMember.recordSize + record.span.number(at: 28, count: 2)
    let comment = nameEnd + record.span.number(at: 30, count: 2)
    self.init(
      contents, name: Array(record[StoredMember.recordSize..<nameEnd]),
      comment: Array(record[comment...]), template: record)
  }

  init(_ contents: [UInt8], named name: String) {
    var template = [UInt8](repeating: 0, count: StoredMember.recordSize)
    template[4] = 20
    if name.utf8.contains(where: { $0 >= 0x80 }) { template[9] = 8 }
    // 1980-01-01.
    template[14] = 0x21
    self.init(contents, name: Array(name.utf8), comment: [], template: template)
  }

  private init(_ contents: [UInt8], name: [UInt8], comment: [UInt8], template: [UInt8]) {
    packed = Self.deflated(contents)
    size = contents.count
    crc = unsafe contents.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
    self.name = name
    self.comment = comment
    self.template = template
  }

  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(6) else {
      preconditionFailure("out of memory for a compressor")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_deflate_compress_bound(compressor, contents.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = unsafe contents.withUnsafeBytes { bytes in
        unsafe libdeflate_deflate_compress(
          compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
  }

  /// What local header and directory have in common: version to flags, method, time, sum, sizes.
  private var commonFields: [UInt8] {
    var fields: [UInt8] = [20, 0]
    // Of the flags, only the one for names in UTF-8 holds for the new contents.
    fields += [0, template[9] & 8]
    fields.append(8, count: 2)
    fields += template[12..<16]
    fields.append(Int(crc), count: 4)
    fields.append(packed.count, count: 4)
    fields.append(size, count: 4)
    fields.append(name.count, count: 2)
    fields.append(0, count: 2)
    return fields
  }

  /// Appends local header and data.
  func append(to archive: inout [UInt8]) {
    archive += StoredMember.localMark
    archive += commonFields
    archive += name
    archive += packed
  }

  /// The record for the directory; `nil` if it has no room for the offset or the sizes.
  func record(at offset: Int) -> [UInt8]? {
    guard max(offset, size, packed.count) < Int(UInt32.max) else { return nil }
    var record = StoredMember.recordMark
    record += template[4..<6]
    record += commonFields
    record.append(comment.count, count: 2)
    record.append(0, count: 2)
    record += template[36..<42]
    record.append(offset, count: 4)
    return record + name + comment
  }
}
