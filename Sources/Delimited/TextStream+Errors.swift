import Messages

extension TextStream {
  /// The error for bytes that are not text; reads the source again to find their line.
  static func readError(
    _ invalid: TextDecoder.InvalidBytes, at offset: Int, in source: ByteSource,
    _ decoder: TextDecoder
  ) throws(ReadError) -> ReadError {
    let (line, column) = try position(of: offset, in: source, decoder)
    return ReadError(
      DelimitedReason.notText(invalid.bytes, decoder.encoding, line: line, column: column),
      at: Place(byteOffset: offset, line: line))
  }

  /// The line of a byte and the character on it, both from one; the text before it is valid.
  private static func position(
    of offset: Int, in source: ByteSource, _ decoder: TextDecoder
  ) throws(ReadError) -> (line: Int, column: Int) {
    var reader = try ByteReader(source)
    var counter = LineCounter()
    var input = [UInt8](repeating: 0, count: reader.pieceCount + 4)
    var waiting = 0
    var taken = 0
    while taken < offset {
      let count = try reader.read(into: &input, waiting..<input.count)
      guard count > 0 else { break }
      waiting += count
      let usable = min(waiting, offset - taken)
      var text = TextBuffer()
      let done =
        (try? decoder.decode(
          input.span.extracting(first: usable), isLast: false, into: &text)) ?? usable
      counter.count(text.storage[..<text.end])
      for index in done..<waiting { input[index - done] = input[index] }
      waiting -= done
      taken += done
    }
    return (counter.line, counter.column)
  }
}

/// Counts lines and the characters of the last one; CR, LF and CR LF each end a line.
private struct LineCounter {
  var line = 1
  var column = 1
  private var isAfterReturn = false
  private var isFirst = true

  mutating func count(_ text: ArraySlice<UInt8>) {
    // The byte order mark does not count as a character.
    if isFirst, text.starts(with: TextEncoding.utf8.byteOrderMark) { column = 0 }
    if !text.isEmpty { isFirst = false }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n") where isAfterReturn: isAfterReturn = false
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        line += 1
        column = 1
        isAfterReturn = byte == UInt8(ascii: "\r")
      default:
        isAfterReturn = false
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
  }
}
