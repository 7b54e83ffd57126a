import Messages

/// The links between sectors: the file allocation table, or that of the mini stream.
///
/// - SeeAlso: [MS-CFB] 2.1 (sector numbers), 2.3, 2.4
struct SectorChains {
  /// Ends a chain.
  static let endOfChain = 0xFFFF_FFFE
  /// Sector numbers above this have special meanings.
  static let lastRegular = 0xFFFF_FFFA

  private let next: [UInt32]

  /// - Parameter next: for each sector, the number of the next one.
  init(_ next: [UInt32]) { self.next = next }

  /// The sectors of a chain in order, at most `limit`.
  ///
  /// - Throws: if the chain returns to a sector that it has passed, or leaves the table.
  func chain(from first: Int, limit: Int = .max) throws(ReadError) -> [Int] {
    var chain: [Int] = []
    var isPassed = [Bool](repeating: false, count: next.count)
    var sector = first
    while sector != Self.endOfChain, chain.count < limit {
      guard sector < next.count else { throw ReadError(BIFFReason.missingSector(sector)) }
      guard !isPassed[sector] else { throw ReadError(BIFFReason.loopingSectors(sector)) }
      isPassed[sector] = true
      chain.append(sector)
      sector = Int(next[sector])
    }
    return chain
  }
}
