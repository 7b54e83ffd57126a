import Messages

/// Checks pieces of a UTF-8 source.
struct UTF8Pieces {
  let source: ByteSource
  let decoder: TextDecoder

  /// How many of the bytes of a piece are whole characters; those after them may begin one that goes
  /// on in the next piece.
  ///
  /// The piece begins with a character, at `offset` in the source; nothing follows if it `isLast`.
  ///
  /// - Throws: A `ReadError` at the first byte that is not text, with its line.
  func validCount(
    of bytes: Span<UInt8>, at offset: Int, isLast: Bool
  ) throws(ReadError) -> Int {
    let valid = UTF8Prefix(of: bytes)
    let rest = bytes.extracting(droppingFirst: valid.end)
    guard valid.invalidCount != nil || (isLast && !rest.isEmpty) else { return valid.end }
    let invalid = rest.extracting(first: valid.invalidCount ?? rest.count)
    throw try TextStream.readError(
      TextDecoder.InvalidBytes(offset: valid.end, bytes: invalid.indices.map { invalid[$0] }),
      at: offset + valid.end, in: source, decoder)
  }

  /// Checks a whole piece, which ends with a character if it is text.
  func check(_ text: TextBuffer, at offset: Int) throws(ReadError) {
    let bytes = text.storage.span.extracting(text.start..<text.end)
    _ = try validCount(of: bytes, at: offset, isLast: true)
  }

  /// How many bytes at the end begin a character that goes on in the next piece.
  static func openCount(at bytes: Span<UInt8>) -> Int {
    for count in 1...3 where count <= bytes.count {
      switch bytes[bytes.count - count] {
      case ..<0x80: return 0
      case ..<0xC0: continue
      case ..<0xE0: return count < 2 ? count : 0
      case ..<0xF0: return count < 3 ? count : 0
      default: return count
      }
    }
    return 0
  }
}
