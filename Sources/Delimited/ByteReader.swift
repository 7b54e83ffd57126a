import Files
import Messages

/// Reads a source from its beginning, piece by piece.
struct ByteReader: ~Copyable {
  private let source: ByteSource
  private let file: FileDescriptor?
  private var position = 0

  init(_ source: ByteSource) throws(ReadError) {
    self.source = source
    guard case .file(let path) = source else {
      file = nil
      return
    }
    do throws(SystemError) {
      file = try FileDescriptor(openingSequential: path)
    } catch {
      throw ReadError(error)
    }
  }

  /// How many bytes are worth making room for at once, at least one.
  ///
  /// For a file, it is as many as stay in a core's cache until they are used.
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
    case .file: count = try readFile(into: &buffer, range)
    }
    position += count
    return count
  }

  private func readFile(
    into buffer: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    do throws(SystemError) {
      return try file?.readSome(into: &buffer, range) ?? 0
    } catch {
      throw ReadError(error)
    }
  }
}
