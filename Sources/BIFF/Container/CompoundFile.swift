import Bytes
import Messages

/// A file with named streams, as Office wrote them before 2007.
///
/// No chain of sectors may revisit a sector or leave the file, so a damaged file costs no more
/// than its own size.
///
/// - SeeAlso: [MS-CFB]
struct CompoundFile {
  /// Whether a file begins like a compound file.
  static func isOne(_ bytes: [UInt8]) -> Bool { CompoundSignature.begins(bytes.span) }

  private let file: ByteRegion
  private let header: CompoundHeader
  private let sectors: SectorChains
  private let entries: [DirectoryEntry]
  /// The streams directly in the root, not in the storage of an embedded document.
  let streams: [DirectoryEntry]

  /// - Throws: `unreadableFile` if the header, a table or the directory is damaged.
  init(_ bytes: [UInt8]) throws(ReadError) {
    file = ByteRegion(bytes)
    header = try CompoundHeader(file)
    sectors = SectorChains(try header.allocationTable(in: file))
    let directory = try Self.content(
      of: sectors.chain(from: header.firstDirectorySector), header, in: file)
    entries = Self.entries(in: directory, header)
    streams = try Self.children(of: entries).filter { $0.kind == .stream }
  }

  /// The stream in the root with a name, ignoring case; `nil` if there is none.
  func entry(named name: String) -> DirectoryEntry? {
    streams.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The content of a stream, without a copy if its sectors are contiguous.
  ///
  /// If the end of the file cuts off the last sector, the rest of that sector is returned.
  func content(of stream: DirectoryEntry) throws(ReadError) -> ByteRegion {
    guard stream.size < header.miniStreamCutoff else {
      let count = Self.sectorCount(stream.size, of: header.sectorSize)
      let chain = try sectors.chain(from: stream.firstSector, limit: count)
      return try Self.content(of: chain, header, in: file).part(from: 0, length: stream.size)
    }
    return try miniContent(of: stream)
  }

  // MARK: - Sectors

  private static func sectorCount(_ size: Int, of sectorSize: Int) -> Int {
    size / sectorSize + (size % sectorSize == 0 ? 0 : 1)
  }

  private static func content(
    of chain: [Int], _ header: CompoundHeader, in file: ByteRegion
  ) throws(ReadError) -> ByteRegion {
    for sector in chain where header.offset(of: sector) >= file.count {
      throw ReadError(BIFFReason.missingSector(sector))
    }
    return joined(
      chain.map { file.part(from: header.offset(of: $0), length: header.sectorSize) },
      isContiguous: isContiguous(chain), start: chain.first.map(header.offset), in: file)
  }

  private static func isContiguous(_ chain: [Int]) -> Bool {
    guard let first = chain.first else { return true }
    return chain.indices.allSatisfy { chain[$0] == first + $0 }
  }

  private static func joined(
    _ parts: [ByteRegion], isContiguous: Bool, start: Int?, in whole: ByteRegion
  ) -> ByteRegion {
    let count = parts.reduce(0) { $0 + $1.count }
    if isContiguous { return whole.part(from: start ?? 0, length: count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for part in parts { part.append(to: &bytes) }
    return ByteRegion(bytes)
  }

  /// A stream below the cutoff, whose small sectors are in the root's stream.
  ///
  /// - SeeAlso: [MS-CFB] 2.4
  private func miniContent(of stream: DirectoryEntry) throws(ReadError) -> ByteRegion {
    guard stream.size > 0 else { return ByteRegion([]) }
    guard let root = entries.first else { throw ReadError(BIFFReason.damagedDirectory) }
    let container = try Self.content(
      of: sectors.chain(
        from: root.firstSector, limit: Self.sectorCount(root.size, of: header.sectorSize)),
      header, in: file)
    let table = try Self.content(
      of: sectors.chain(from: header.firstMiniTableSector), header, in: file)
    let size = CompoundHeader.miniSectorSize
    let next = stride(from: 0, to: table.count - 3, by: 4).map {
      UInt32(truncatingIfNeeded: table.u32($0) ?? 0)
    }
    let chain = try SectorChains(next).chain(
      from: stream.firstSector, limit: Self.sectorCount(stream.size, of: size))
    for sector in chain where sector * size >= container.count {
      throw ReadError(BIFFReason.missingSector(sector))
    }
    return Self.joined(
      chain.map { container.part(from: $0 * size, length: size) },
      isContiguous: Self.isContiguous(chain), start: chain.first.map { $0 * size }, in: container
    ).part(from: 0, length: stream.size)
  }

  // MARK: - Directory

  private static func entries(
    in directory: ByteRegion, _ header: CompoundHeader
  ) -> [DirectoryEntry] {
    stride(from: 0, to: directory.count, by: DirectoryEntry.length).compactMap {
      DirectoryEntry(directory, at: $0, hasLongSizes: header.hasLongSizes)
    }
  }

  /// The root's children, which are stored as a tree of siblings.
  ///
  /// - SeeAlso: [MS-CFB] 2.6.4
  private static func children(of entries: [DirectoryEntry]) throws(ReadError) -> [DirectoryEntry] {
    guard let root = entries.first, root.kind == .root else {
      throw ReadError(BIFFReason.damagedDirectory)
    }
    var children: [DirectoryEntry] = []
    var isSeen = [Bool](repeating: false, count: entries.count)
    var waiting = [root.child]
    while let index = waiting.popLast() {
      guard index != DirectoryEntry.none else { continue }
      guard index < entries.count, !isSeen[index] else {
        throw ReadError(BIFFReason.damagedDirectory)
      }
      isSeen[index] = true
      children.append(entries[index])
      waiting += [entries[index].left, entries[index].right]
    }
    return children
  }
}
