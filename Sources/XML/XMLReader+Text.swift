package import Bytes
package import Messages

extension XMLReader {
  /// Appends the text of the event to `arena`, with references decoded.
  package mutating func appendText(to arena: inout ByteArena) throws(ReadError) {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    if textIsCharacterData {
      arena.append(bytes, text)
    } else {
      try append(bytes, text, to: &arena)
    }
  }

  /// Appends all text directly inside the element at `level`, up to its end.
  package mutating func appendContent(of level: Int, to arena: inout ByteArena) throws(ReadError) {
    let start = arena.count
    while true {
      switch try next() {
      case .text:
        if depth == level { try appendText(to: &arena) }
        guard arena.count - start <= limits.markupBytes else {
          throw ReadError(XMLReason.textTooLong(limit: limits.markupBytes), at: place)
        }
      case .start: continue
      case .end: if depth < level { return }
      case .endOfPart: return
      }
    }
  }

  /// An attribute's value, with references decoded.
  package func decoded(_ value: Range<Int>) throws(ReadError) -> String {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    guard bytes.position(of: Ascii.ampersand, in: value) != nil else { return bytes.string(value) }
    var arena = ByteArena(capacity: value.count)
    try append(bytes, value, to: &arena)
    return arena.string(0..<arena.count)
  }

  /// Appends an attribute's value to `arena`, with references decoded.
  package func appendDecoded(
    _ value: Range<Int>, to arena: inout ByteArena
  ) throws(ReadError) {
    let memory = unsafe bytes
    try append(unsafe memory.span, value, to: &arena)
  }

  /// Rejects a reference that names nothing, also in text that nobody asks for.
  func checkReferences(_ bytes: Span<UInt8>, in range: Range<Int>) throws(ReadError) {
    var at = range.lowerBound
    while let reference = bytes.position(of: Ascii.ampersand, in: at..<range.upperBound) {
      at = try scalar(bytes, at: reference, in: range).end
    }
  }

  /// The character of the reference at `reference`, and where the reference ends.
  private func scalar(
    _ bytes: Span<UInt8>, at reference: Int, in range: Range<Int>
  ) throws(ReadError) -> (value: Unicode.Scalar, end: Int) {
    guard let end = bytes.position(of: Ascii.semicolon, in: reference..<range.upperBound),
      let scalar = CharacterReference.scalar(bytes, reference + 1..<end)
    else {
      let longest = reference..<min(reference + 12, range.upperBound)
      let end = bytes.position(of: Ascii.semicolon, in: longest).map { $0 + 1 }
      let found = bytes.string(reference..<(end ?? longest.upperBound))
      throw malformed(.unknownReference(found))
    }
    return (scalar, end + 1)
  }

  private func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to arena: inout ByteArena
  ) throws(ReadError) {
    var at = range.lowerBound
    while let reference = bytes.position(of: Ascii.ampersand, in: at..<range.upperBound) {
      arena.append(bytes, at..<reference)
      let (scalar, end) = try scalar(bytes, at: reference, in: range)
      arena.append(scalar)
      at = end
    }
    arena.append(bytes, at..<range.upperBound)
  }
}
