import Messages
import Streams

/// A member's unpacked bytes, checked against the size that the directory declares.
class MemberStream: ByteStream {
  private let part: String
  /// Unpacked, in bytes, as declared.
  private let size: Int
  private var delivered = 0

  init(part: String, size: Int) {
    self.part = part
    self.size = size
  }

  /// Unpacks into `buffer`; zero is the end.
  func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int { 0 }

  final func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try unsafe unpack(into: buffer)
    delivered += count
    // The limits were applied to the declared size, so no more than that may be delivered.
    guard delivered <= size else { throw failure(.longerThanDeclared(size: size)) }
    guard unsafe count > 0 || delivered == size || buffer.isEmpty else {
      throw failure(.shorterThanDeclared(delivered: delivered, size: size))
    }
    return count
  }

  final func damaged(_ damage: ZipDamage) -> ReadError { failure(.damagedMember(damage)) }

  private func failure(_ reason: ZipReason) -> ReadError {
    ReadError(reason, at: Place(part: part, byteOffset: delivered))
  }
}
