import Glibc
import Messages

/// Where a delimited text comes from.
enum ByteSource: Sendable {
  /// Bytes at hand, given out at most `chunk` at a time.
  case bytes([UInt8], chunk: Int)
  case file(path: String)
}

/// Reads a source from its beginning, piece by piece.
@safe struct ByteReader: ~Copyable {
  private let source: ByteSource
  private let descriptor: Int32
  private var position = 0

  init(_ source: ByteSource) throws(ReadError) {
    self.source = source
    guard case .file(let path) = source else {
      descriptor = -1
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw ByteReader.systemError("opened", "開けません") }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes are worth making room for at once, at least one.
  ///
  /// In a file it is as many as stay in a core's cache until they are used.
  var pieceCount: Int {
    switch source {
    case .bytes(let bytes, let chunk): max(1, min(chunk, bytes.count - position, 1 << 18))
    case .file: 1 << 18
    }
  }

  /// Reads into a part of `buffer` as many bytes as the source has at once.
  ///
  /// - Returns: How many bytes came; none at the end of the source.
  mutating func read(
    into buffer: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    let count: Int
    switch source {
    case .bytes(let bytes, let chunk):
      count = min(chunk, range.count, bytes.count - position)
      for offset in 0..<count { buffer[range.lowerBound + offset] = bytes[position + offset] }
    case .file:
      count = readFile(into: &buffer, range)
      if count < 0 { throw ByteReader.systemError("read", "読めません") }
    }
    position += count
    return count
  }

  private func readFile(into buffer: inout [UInt8], _ range: Range<Int>) -> Int {
    let descriptor = descriptor
    return unsafe buffer.withUnsafeMutableBytes { bytes in
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
      while true {
        let count = unsafe Glibc.read(descriptor, target.baseAddress, target.count)
        if count >= 0 || errno != EINTR { return count }
      }
    }
  }

  private static func systemError(_ english: String, _ japanese: String) -> ReadError {
    let reason = unsafe String(cString: strerror(errno))
    return ReadError(
      .unreadableFile, english: "the file cannot be \(english): \(reason)",
      japanese: "ファイルを\(japanese): \(reason)")
  }
}
