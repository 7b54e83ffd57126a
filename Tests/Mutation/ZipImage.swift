/// A zip archive as its members lie in it, to be changed and written again.
package struct ZipImage: Sendable {
  /// In the order of the archive's directory.
  package var members: [ZipMember] = []

  package init(_ members: [ZipMember] = []) { self.members = members }

  /// Takes an archive apart.
  ///
  /// - Returns: `nil` for what is none, or one that this plain reading does not know (Zip64).
  package init?(_ bytes: [UInt8]) {
    let earliest = max(0, bytes.count - 0x1_0000 - Self.endLength)
    guard bytes.count >= Self.endLength,
      let end = (earliest...bytes.count - Self.endLength)
        .last(where: { bytes.number(at: $0, length: 4) == Self.endMark }),
      let count = bytes.number(at: end + 10, length: 2),
      var position = bytes.number(at: end + 16, length: 4)
    else { return nil }
    for _ in 0..<count {
      guard let member = ZipMember(in: bytes, entry: position) else { return nil }
      members.append(member)
      // The entry is followed by its name, its extra field and its comment.
      let lengths = [28, 30, 32].compactMap { bytes.number(at: position + $0, length: 2) }
      position += ZipMember.entryLength + lengths.reduce(0, +)
    }
  }

  static let endLength = 22
  static let endMark = 0x0605_4B50

  /// The archive.
  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      directory += member.directoryEntry(at: archive.count)
      archive += member.localHeader + member.packed
    }
    let start = archive.count
    archive += directory
    archive.append(number: Self.endMark, length: 4)
    archive.append(number: 0, length: 4)
    archive.append(number: members.count, length: 2)
    archive.append(number: members.count, length: 2)
    archive.append(number: directory.count, length: 4)
    archive.append(number: start, length: 4)
    archive.append(number: 0, length: 2)
    return archive
  }
}

extension [UInt8] {
  /// A little-endian number, or `nil` past the end.
  func number(at position: Int, length: Int) -> Int? {
    guard position >= 0, position + length <= count else { return nil }
    return self[position..<position + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func append(number: Int, length: Int) {
    for shift in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }
}
