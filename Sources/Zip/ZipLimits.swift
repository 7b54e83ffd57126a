package import Messages

/// What an archive may unpack to, for workbooks and for zips of submissions alike.
///
/// - SeeAlso: SPEC section 7
package struct ZipLimits: Hashable, Sendable {
  /// Members of an archive.
  package var members: Int
  /// Bytes of all members together, unpacked.
  package var unpackedBytes: Int
  /// How many times its packed size a member may unpack to.
  package var compressionRatio: Int
  /// Members up to this unpacked size may have any ratio, in bytes.
  package var ratioFreeBytes: Int

  package init(members: Int, unpackedBytes: Int, compressionRatio: Int, ratioFreeBytes: Int) {
    self.members = members
    self.unpackedBytes = unpackedBytes
    self.compressionRatio = compressionRatio
    self.ratioFreeBytes = ratioFreeBytes
  }

  /// No limits, for listing an archive without unpacking anything.
  package static let none = ZipLimits(
    members: .max, unpackedBytes: .max, compressionRatio: .max, ratioFreeBytes: .max)

  package func check(members count: Int) throws(ReadError) {
    guard count <= members else {
      throw ReadError(ZipReason.tooManyMembers(count, limit: members))
    }
  }

  package func check(total: Int) throws(ReadError) {
    guard total <= unpackedBytes else {
      throw ReadError(ZipReason.unpacksToTooMuch(limit: unpackedBytes))
    }
  }

  /// Checks the ratio that an entry declares.
  package func check(_ entry: ZipEntry) throws(ReadError) {
    let packed = max(entry.packedSize, 1)
    let (most, overflow) = packed.multipliedReportingOverflow(by: compressionRatio)
    guard entry.size > ratioFreeBytes, !overflow, entry.size > most else { return }
    throw ReadError(
      ZipReason.ratioTooHigh(entry.size / packed, limit: compressionRatio),
      at: Place(part: entry.name))
  }
}
