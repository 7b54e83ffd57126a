import Streams
import Messages

/// A part's unpacked bytes, held against what the package's directory declares of them.
class PartStream: ByteStream {
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

  final func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadError) -> Int {
    let count = try unsafe unpack(into: buffer)
    delivered += count
    // The declared size was held against the limits: more than that must not come.
    guard delivered <= size else {
      throw damaged(
        english: "the part unpacks to more than the \(size) bytes that the zip declares",
        japanese: "パートの展開後の大きさが、zipに書かれた\(size)バイトを超えています")
    }
    guard unsafe count > 0 || delivered == size || buffer.isEmpty else {
      throw damaged(
        english: "the part ends after \(delivered) of \(size) bytes",
        japanese: "パートが\(size)バイトのうち\(delivered)バイトで途切れています")
    }
    return count
  }

  final func damaged(_ reason: String) -> ReadError {
    damaged(english: "the part is damaged: \(reason)", japanese: "パートが壊れています（\(reason)）")
  }

  private func damaged(english: String, japanese: String) -> ReadError {
    ReadError(
      .unreadableFile, english: english, japanese: japanese,
      at: Place(part: part, byteOffset: delivered))
  }
}
