import Bytes
package import Messages

/// Makes a new archive out of an old one in which some members have other contents.
///
/// All other members are copied as they are stored: header, packed bytes, descriptor, and their
/// records in the directory. So are the order of the members and the archive's comment.
package struct ZipRewriter: Sendable {
  /// A member to be added after all others.
  package struct NewMember: Sendable {
    package var name: String
    package var contents: [UInt8]

    package init(name: String, contents: [UInt8]) {
      self.name = name
      self.contents = contents
    }
  }

  private let bytes: [UInt8]
  private let directory: ZipDirectory

  /// - Throws: `unreadableFile` if the archive's directory is damaged.
  package init(_ bytes: [UInt8]) throws(ReadError) {
    self.bytes = bytes
    directory = try ZipDirectory(bytes)
  }

  /// The number of members, which are those of a reader of the same archive.
  package var count: Int { directory.members.count }

  /// A rewriter that makes an archive of new members only.
  package init() {
    bytes = []
    directory = ZipDirectory()
  }

  /// The archive with new contents by the member's index in the directory, and with new members.
  ///
  /// - Throws: `tooLarge` if it would need more than 4 GiB.
  package func archive(
    replacing replaced: [Int: [UInt8]], adding added: [NewMember]
  ) throws(ReadError) -> [UInt8] {
    let members = directory.members
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + replaced.values.reduce(0) { $0 + $1.count } / 2)
    var records = [[UInt8]](repeating: [], count: members.count)
    let places = members.indices.sorted {
      (members[$0].local.lowerBound, $0) < (members[$1].local.lowerBound, $1)
    }
    for index in places {
      if let contents = replaced[index] {
        let member = PackedMember(contents, replacing: members[index])
        records[index] = try Self.fitting(member.record(at: result.count))
        member.append(to: &result)
      } else {
        records[index] = try Self.fitting(members[index].record(at: result.count))
        result += bytes[members[index].local]
      }
    }
    for new in added {
      let member = PackedMember(new.contents, named: new.name)
      records.append(try Self.fitting(member.record(at: result.count)))
      member.append(to: &result)
    }
    try appendDirectory(records, to: &result)
    return result
  }

  private static func fitting(_ record: [UInt8]?) throws(ReadError) -> [UInt8] {
    guard let record else { throw ReadError(ZipReason.unpacksToTooMuch(limit: 4 << 30)) }
    return record
  }

  /// - SeeAlso: APPNOTE.TXT 4.3.16
  private func appendDirectory(
    _ records: [[UInt8]], to result: inout [UInt8]
  ) throws(ReadError) {
    let start = result.count
    for record in records { result += record }
    let size = result.count - start
    guard records.count < 0xFFFF, result.count < Int(UInt32.max) else {
      throw ReadError(ZipReason.unpacksToTooMuch(limit: 4 << 30))
    }
    result += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    result.append(records.count, count: 2)
    result.append(records.count, count: 2)
    result.append(size, count: 4)
    result.append(start, count: 4)
    result.append(directory.comment.count, count: 2)
    result += directory.comment
  }
}
