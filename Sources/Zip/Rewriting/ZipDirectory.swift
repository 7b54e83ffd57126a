import Bytes
import Messages

/// The members of an archive as they are stored, in the directory's order.
///
/// libzip lists the same members in the same order, but neither the bytes of the directory nor
/// those between the members.
struct ZipDirectory: Sendable {
  private(set) var members: [StoredMember] = []
  /// The comment of the whole archive.
  private(set) var comment: [UInt8] = []

  /// The directory of an archive without members.
  init() {}

  /// - Throws: `unreadableFile` if the directory is damaged.
  init(_ bytes: [UInt8]) throws(ReadError) {
    let bytes = bytes.span
    guard let end = Self.end(of: bytes) else { throw Self.damaged(.noDirectory) }
    let commentEnd = end + Self.endSize + bytes.number(at: end + 20, count: 2)
    comment = bytes.array(end + Self.endSize..<commentEnd)
    var (count, start) = (
      bytes.number(at: end + 10, count: 2), bytes.number(at: end + 16, count: 4)
    )
    if let large = Self.largeEnd(bytes, before: end) {
      count = bytes.number(at: large + 32, count: 8)
      start = bytes.number(at: large + 48, count: 8)
    }
    for number in 0..<max(count, 0) {
      guard let member = StoredMember(bytes, recordAt: start) else {
        throw ReadError(ZipReason.unreadableEntry(number: number + 1))
      }
      start += member.record.count
      members.append(member)
    }
  }

  private static let endSize = 22

  private static func damaged(_ damage: ZipDamage) -> ReadError {
    ReadError(ZipReason.damaged(damage))
  }

  /// The last record of the archive, whose comment reaches to the end of the file; if there is none,
  /// the last one with bytes after it that belong to nothing.
  ///
  /// - SeeAlso: APPNOTE.TXT 4.3.16
  private static func end(of bytes: Span<UInt8>) -> Int? {
    var at = bytes.count - endSize
    let first = max(0, at - 0xFFFF)
    var other: Int?
    while at >= first {
      if bytes.begins(with: [0x50, 0x4B, 0x05, 0x06], at: at) {
        let end = at + endSize + bytes.number(at: at + 20, count: 2)
        if end == bytes.count { return at }
        if end < bytes.count, other == nil { other = at }
      }
      at -= 1
    }
    return other
  }

  /// The record that replaces the last one in large archives.
  ///
  /// - SeeAlso: APPNOTE.TXT 4.3.14, 4.3.15
  private static func largeEnd(_ bytes: Span<UInt8>, before end: Int) -> Int? {
    guard bytes.begins(with: [0x50, 0x4B, 0x06, 0x07], at: end - 20) else { return nil }
    let start = bytes.number(at: end - 12, count: 8)
    return bytes.begins(with: [0x50, 0x4B, 0x06, 0x06], at: start) ? start : nil
  }
}
