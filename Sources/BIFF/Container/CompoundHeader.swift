import Messages

/// The header of a compound file.
///
/// - SeeAlso: [MS-CFB] 2.2
struct CompoundHeader {
  /// The size of the mini stream's sectors, in bytes.
  static let miniSectorSize = 64

  /// The sector size in bytes: 512, or 4096 in version 4.
  let sectorSize: Int
  /// Whether streams may be longer than 4 GiB.
  let hasLongSizes: Bool
  let firstDirectorySector: Int
  /// Streams smaller than this, in bytes, are in the mini stream.
  let miniStreamCutoff: Int
  let firstMiniTableSector: Int
  private let tableSectorCount: Int
  private let firstExtraListSector: Int
  /// The first sectors of the allocation table.
  private let listedTableSectors: [Int]

  init(_ file: ByteRegion) throws(ReadError) {
    guard file.count >= 512, let version = file.u16(26), let shift = file.u16(30),
      let miniShift = file.u16(32), let tableSectorCount = file.u32(44),
      let firstDirectorySector = file.u32(48), let miniStreamCutoff = file.u32(56),
      let firstMiniTableSector = file.u32(60), let firstExtraListSector = file.u32(68)
    else { throw ReadError(BIFFReason.cutOff) }
    guard shift == 9 || shift == 12, miniShift == 6 else {
      throw ReadError(BIFFReason.damagedHeader)
    }
    sectorSize = 1 << shift
    hasLongSizes = version >= 4
    self.firstDirectorySector = firstDirectorySector
    self.miniStreamCutoff = miniStreamCutoff
    self.firstMiniTableSector = firstMiniTableSector
    self.tableSectorCount = tableSectorCount
    self.firstExtraListSector = firstExtraListSector
    listedTableSectors = (0..<109).map { file.u32(76 + 4 * $0) ?? SectorChains.endOfChain }
  }

  /// Where a sector begins in the file.
  func offset(of sector: Int) -> Int { (sector + 1) * sectorSize }

  /// The allocation table: for each sector of the file, the number of the next one.
  ///
  /// - SeeAlso: [MS-CFB] 2.3, 2.5
  func allocationTable(in file: ByteRegion) throws(ReadError) -> [UInt32] {
    let sectorCount = max(0, (file.count - 1) / sectorSize)
    var table: [UInt32] = []
    for sector in try tableSectors(in: file, sectorCount: sectorCount) {
      guard sector < sectorCount else { throw ReadError(BIFFReason.missingSector(sector)) }
      let start = offset(of: sector)
      for at in stride(from: start, to: start + sectorSize, by: 4) {
        guard table.count < sectorCount, let next = file.u32(at) else { return table }
        table.append(UInt32(truncatingIfNeeded: next))
      }
    }
    return table
  }

  /// The sectors of the allocation table, in order.
  private func tableSectors(
    in file: ByteRegion, sectorCount: Int
  ) throws(ReadError) -> [Int] {
    var sectors = listedTableSectors.filter { $0 <= SectorChains.lastRegular }
    var list = firstExtraListSector
    var listCount = 0
    while list <= SectorChains.lastRegular, sectors.count < tableSectorCount {
      guard list < sectorCount else { throw ReadError(BIFFReason.missingSector(list)) }
      guard listCount < sectorCount else { throw ReadError(BIFFReason.loopingSectors(list)) }
      listCount += 1
      let entries = stride(from: offset(of: list), to: offset(of: list + 1), by: 4).map {
        file.u32($0) ?? SectorChains.endOfChain
      }
      sectors += entries.dropLast().filter { $0 <= SectorChains.lastRegular }
      list = entries.last ?? SectorChains.endOfChain
    }
    return Array(sectors.prefix(tableSectorCount))
  }
}
