import CDeflate

/// Writes zip archives byte by byte, with everything that may occur in them, including errors.
struct ZipBuilder {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = true
    /// Whether the sizes and the CRC follow the data, as in a file written as a stream.
    var hasDescriptor = false
    var isZip64 = false
    /// Replaces the correct value.
    var declaredCRC: UInt32?
    var declaredSize: Int?
  }

  var entries: [Entry] = []

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let packed = entry.isDeflated ? Self.deflated(entry.content) : entry.content
      let crc = entry.declaredCRC ?? Self.crc(entry.content)
      let size = entry.declaredSize ?? entry.content.count
      out += Self.le(0x0403_4B50, 4)
      out += Self.common(entry, crc: crc, packed: packed.count, size: size, isLocal: true)
      out += packed
      if entry.hasDescriptor {
        out += Self.le(0x0807_4B50, 4) + Self.le(Int(crc), 4)
        out += Self.le(packed.count, 4) + Self.le(size, 4)
      }
      directory += Self.le(0x0201_4B50, 4) + Self.le(45, 2)
      var central = Self.common(entry, crc: crc, packed: packed.count, size: size, isLocal: false)
      // Between the lengths and the name: comment, disk, attributes, offset.
      central.insert(
        contentsOf: Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 4)
          + Self.le(offset, 4), at: 26)
      directory += central
    }
    let start = out.count
    out += directory
    out += Self.le(0x0605_4B50, 4) + Self.le(0, 4)
    out += Self.le(entries.count, 2) + Self.le(entries.count, 2)
    out += Self.le(directory.count, 4) + Self.le(start, 4) + Self.le(0, 2)
    return out
  }

  private static func common(
    _ entry: Entry, crc: UInt32, packed: Int, size: Int, isLocal: Bool
  ) -> [UInt8] {
    var extra: [UInt8] = []
    if entry.isZip64 { extra = le(1, 2) + le(16, 2) + le(size, 8) + le(packed, 8) }
    let isDeferred = entry.hasDescriptor && isLocal
    let name = Array(entry.name.utf8)
    var out = le(45, 2) + le(entry.hasDescriptor ? 0x0808 : 0x0800, 2)
    out += le(entry.isDeflated ? 8 : 0, 2) + le(0, 4) + le(isDeferred ? 0 : Int(crc), 4)
    out += le(isDeferred ? 0 : entry.isZip64 ? 0xFFFF_FFFF : packed, 4)
    out += le(isDeferred ? 0 : entry.isZip64 ? 0xFFFF_FFFF : size, 4)
    out += le(name.count, 2) + le(extra.count, 2)
    return out + name + extra
  }

  private static func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    unsafe libdeflate_crc32(0, bytes, bytes.count)
  }

  static func deflated(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    let compressor = unsafe libdeflate_alloc_compressor(level)
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    var out = [UInt8](repeating: 0, count: bound)
    let count = unsafe libdeflate_deflate_compress(compressor, bytes, bytes.count, &out, bound)
    return Array(out[..<count])
  }
}
