import Bytes
package import Messages
package import Streams

/// The parts of a package in a zip archive.
package final class ZipParts: PackageParts {
  private let archive: ZipArchive
  private let origin: ZipArchive.Origin
  private let limits: ZipLimits
  private let members: [ZipEntry]

  /// Opens an archive whose directory declares nothing beyond `limits`.
  package init(_ origin: ZipArchive.Origin, limits: ZipLimits) throws(ReadError) {
    self.origin = origin
    self.limits = limits
    archive = try ZipArchive(origin)
    members = try archive.entries(within: limits)
    super.init()
    list(members.map { Entry(name: $0.name, size: $0.size) })
  }

  package override func reopened() throws(ReadError) -> PackageParts {
    try ZipParts(origin, limits: limits)
  }

  package override func open(_ index: Int) throws(ReadError) -> any ByteStream {
    try archive.stream(of: members[index])
  }

  package override func packed(_ index: Int) throws(ReadError) -> PackedPart? {
    let member = members[index]
    guard !member.isEncrypted, member.method == .deflate,
      member.packedSize <= PartMemo.largestPart
    else { return nil }
    return PackedPart(
      memory: try archive.packedBytes(member), size: member.size, crc: member.crc)
  }
}
