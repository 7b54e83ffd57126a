import Bytes
package import Messages

/// A stream that another thread reads ahead, so a large part is unpacked while it is scanned.
package final class ThreadedStream: ByteStream {
  private static let pieceCount = 4
  private static let pieceBytes = 128 << 10

  private let pieces: ReadAhead<ByteMemory>
  /// How much of the first piece has been delivered.
  private var position = 0

  private init(_ pieces: ReadAhead<ByteMemory>) { self.pieces = pieces }

  /// A stream opened by `open`, read ahead by another thread if one is available.
  ///
  /// Only the other thread calls `open` and uses the result; it must not share mutable state with
  /// the caller.
  package static func reading(
    _ open: @escaping () throws(ReadError) -> any ByteStream
  ) throws(ReadError) -> any ByteStream {
    let blocks = (0..<pieceCount).map { _ in ByteMemory.empty(capacity: pieceBytes) }
    let pieces = ReadAhead(blocks) { () throws(ReadError) in
      let stream = try open()
      return { piece throws(ReadError) in
        piece.removeAll()
        try piece.fill(from: stream, upTo: pieceBytes)
        return piece.count > 0
      }
    }
    guard let pieces else { return try open() }
    return ThreadedStream(pieces)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard let piece = try pieces.first() else { return 0 }
    let count = unsafe piece.copy(from: position, into: buffer)
    position += count
    if position == piece.count {
      pieces.dropFirst()
      position = 0
    }
    return count
  }
}
