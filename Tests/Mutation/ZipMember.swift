/// One member of a zip archive.
package struct ZipMember: Sendable {
  package var name: [UInt8]
  /// 0 for stored, 8 for deflated.
  package var method = 0
  /// Encryption, names in UTF-8; never that the sizes follow the data.
  package var flags = 0
  package var checksum: UInt32
  /// What the archive declares, which need not be true.
  package var size: Int
  package var packed: [UInt8]

  /// A member that is stored as it is.
  package init(_ name: String, _ content: [UInt8]) {
    self.name = Array(name.utf8)
    checksum = Deflate.checksum(content)
    size = content.count
    packed = content
  }

  package init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

  /// The member that the entry at a place of the directory describes.
  init?(in archive: [UInt8], entry: Int) {
    guard archive.number(at: entry, length: 4) == Self.entryMark,
      let flags = archive.number(at: entry + 8, length: 2),
      let method = archive.number(at: entry + 10, length: 2),
      let checksum = archive.number(at: entry + 16, length: 4),
      let packedSize = archive.number(at: entry + 20, length: 4),
      let size = archive.number(at: entry + 24, length: 4),
      let nameLength = archive.number(at: entry + 28, length: 2),
      let header = archive.number(at: entry + 42, length: 4),
      let localNameLength = archive.number(at: header + 26, length: 2),
      let extraLength = archive.number(at: header + 28, length: 2)
    else { return nil }
    let nameStart = entry + Self.entryLength
    let start = header + Self.headerLength + localNameLength + extraLength
    guard nameStart + nameLength <= archive.count, start + packedSize <= archive.count else {
      return nil
    }
    name = Array(archive[nameStart..<nameStart + nameLength])
    self.flags = flags & ~Self.sizesFollow
    self.method = method
    self.checksum = UInt32(checksum)
    self.size = size
    packed = Array(archive[start..<start + packedSize])
  }

  static let entryMark = 0x0201_4B50
  static let entryLength = 46
  private static let headerMark = 0x0403_4B50
  private static let headerLength = 30
  private static let sizesFollow = 1 << 3
  /// Of names in UTF-8.
  package static let unicodeNames = 1 << 11

  /// The unpacked bytes; `nil` when they cannot be unpacked.
  package var content: [UInt8]? {
    switch method {
    case 0: packed
    case 8: Deflate.unpacked(packed, size: size)
    default: nil
    }
  }

  /// The same member with other bytes, truthfully declared.
  package func holding(_ content: [UInt8]) -> ZipMember {
    var member = self
    member.checksum = Deflate.checksum(content)
    member.size = content.count
    member.method = 0
    member.packed = content
    return member
  }

  /// The same member, packed tightly.
  package func deflated(level: Int = 6) -> ZipMember {
    guard method == 0, let tight = Deflate.packed(packed, level: level) else { return self }
    var member = self
    member.method = 8
    member.packed = tight
    return member
  }

  // MARK: - Writing

  private var needsZip64: Bool { size >= 0xFFFF_FFFF }

  /// Zip64's sizes, where the usual fields are too short for them.
  private var extra: [UInt8] {
    guard needsZip64 else { return [] }
    var extra: [UInt8] = [1, 0, 16, 0]
    extra.append(number: size, length: 8)
    extra.append(number: packed.count, length: 8)
    return extra
  }

  /// What header and directory have in common, from the flags to the extra field's length.
  private var description: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: flags, length: 2)
    bytes.append(number: method, length: 2)
    bytes.append(number: 0x0021_0000, length: 4)  // 1 January 1980
    bytes.append(number: Int(checksum), length: 4)
    bytes.append(number: needsZip64 ? 0xFFFF_FFFF : packed.count, length: 4)
    bytes.append(number: needsZip64 ? 0xFFFF_FFFF : size, length: 4)
    bytes.append(number: name.count, length: 2)
    bytes.append(number: extra.count, length: 2)
    return bytes
  }

  var localHeader: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: Self.headerMark, length: 4)
    bytes.append(number: 45, length: 2)
    return bytes + description + name + extra
  }

  func directoryEntry(at header: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: Self.entryMark, length: 4)
    bytes.append(number: 45, length: 2)
    bytes.append(number: 45, length: 2)
    bytes += description
    bytes.append(number: 0, length: 10)  // comment, disk, attributes
    bytes.append(number: header, length: 4)
    return bytes + name + extra
  }
}
