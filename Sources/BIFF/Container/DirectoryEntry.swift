/// An entry in a compound file's directory: a stream, or a storage that contains others.
///
/// - SeeAlso: [MS-CFB] 2.6.1
struct DirectoryEntry {
  /// The length of an entry, in bytes.
  static let length = 128

  enum Kind: Hashable {
    case storage, stream, root, other
  }

  /// Marks a missing sibling or child.
  static let none = 0xFFFF_FFFF

  let name: String
  let kind: Kind
  let left: Int
  let right: Int
  let child: Int
  let firstSector: Int
  /// The size in bytes.
  let size: Int

  /// Reads the entry at `offset`; `nil` past the end.
  ///
  /// Sizes have eight bytes if `hasLongSizes` is set; in version 3 files the upper four may
  /// contain anything.
  init?(_ bytes: ByteRegion, at offset: Int, hasLongSizes: Bool) {
    guard let nameLength = bytes.u16(offset + 64), let left = bytes.u32(offset + 68),
      let right = bytes.u32(offset + 72), let child = bytes.u32(offset + 76),
      let firstSector = bytes.u32(offset + 116), let low = bytes.u32(offset + 120),
      let high = bytes.u32(offset + 124)
    else { return nil }
    let units = stride(from: 0, to: min(nameLength, 64) - 2, by: 2).map {
      UInt16(truncatingIfNeeded: bytes.u16(offset + $0) ?? 0)
    }
    name = String(decoding: units, as: UTF16.self)
    kind =
      switch bytes[offset + 66] {
      case 1: .storage
      case 2: .stream
      case 5: .root
      default: .other
      }
    self.left = left
    self.right = right
    self.child = child
    self.firstSector = firstSector
    size = hasLongSizes ? low | min(high, 0x7FFF) << 32 : low
  }
}
