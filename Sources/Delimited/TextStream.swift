internal import Messages

/// The text of a source as UTF-8, without its byte order mark, piece by piece.
struct TextStream: ~Copyable {
  private let source: ByteSource
  private let decoder: TextDecoder
  private let isChecked: Bool
  private var reader: ByteReader
  /// Bytes read; those before `inputCount` wait to be decoded.
  private var input: [UInt8]
  private var inputCount = 0
  /// Where the waiting bytes begin in the source.
  private var offset = 0
  private var isFirst = true
  private(set) var isAtEnd = false

  /// Opens a source.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - encoding: `nil` to find it out.
  ///   - isChecked: Whether the source has been read before without an error, so that UTF-8 need
  ///     not be checked again.
  /// - Throws: A `ReadError` if the file cannot be opened or read.
  init(
    _ source: ByteSource, encoding: TextEncoding?, isChecked: Bool = false
  ) throws(ReadError) {
    let reader = try ByteReader(source)
    let encoding = try Self.encoding(of: source, named: encoding)
    self.source = source
    self.isChecked = isChecked
    decoder = TextDecoder(encoding: encoding)
    input = [UInt8](repeating: 0, count: encoding == .utf8 ? 4 : reader.pieceCount + 4)
    self.reader = reader
  }

  var encoding: TextEncoding { decoder.encoding }

  /// Appends more text to `text`; at the end of the source it appends nothing and sets `isAtEnd`.
  ///
  /// - Throws: A `ReadError` at the first byte that is no text, with its line.
  mutating func read(into text: inout TextBuffer) throws(ReadError) {
    let before = text.count
    while !isAtEnd, text.count == before {
      if decoder.encoding == .utf8 {
        text.makeRoom(for: inputCount + reader.pieceCount)
        let end = text.end
        try text.append { storage throws(ReadError) in try readInPlace(&storage, at: end) }
      } else {
        try readAndDecode(into: &text)
      }
      if isFirst, text.count > 0 {
        isFirst = false
        let mark = TextEncoding.utf8.byteOrderMark
        if text.storage[text.start..<text.end].starts(with: mark) {
          text.consume(to: text.start + mark.count)
        }
      }
    }
  }

  /// Reads UTF-8 to where it is wanted; returns how many bytes are whole characters.
  private mutating func readInPlace(
    _ storage: inout [UInt8], at start: Int
  ) throws(ReadError) -> Int {
    for index in 0..<inputCount { storage[start + index] = input[index] }
    let room = (start + inputCount)..<(start + inputCount + reader.pieceCount)
    let count = try reader.read(into: &storage, room)
    let end = room.lowerBound + count
    isAtEnd = count == 0
    guard !isChecked else { return end - start }
    let valid = UTF8Validation.validPrefix(of: storage.span.extracting(start..<end))
    let rest = (start + valid.end)..<end
    if valid.invalidCount != nil || (isAtEnd && !rest.isEmpty) {
      let bytes = Array(storage[rest.prefix(valid.invalidCount ?? rest.count)])
      let invalid = TextDecoder.InvalidBytes(offset: valid.end, bytes: bytes)
      throw try Self.readError(invalid, at: offset + valid.end, in: source, decoder)
    }
    offset += valid.end
    inputCount = rest.count
    for index in rest { input[index - rest.lowerBound] = storage[index] }
    return valid.end
  }

  private mutating func readAndDecode(into text: inout TextBuffer) throws(ReadError) {
    let count = try reader.read(into: &input, inputCount..<input.count)
    inputCount += count
    isAtEnd = count == 0
    do throws(TextDecoder.InvalidBytes) {
      let taken = try decoder.decode(
        input.span.extracting(first: inputCount), isLast: isAtEnd, into: &text)
      for index in taken..<inputCount { input[index - taken] = input[index] }
      inputCount -= taken
      offset += taken
    } catch {
      throw try Self.readError(error, at: offset + error.offset, in: source, decoder)
    }
  }
}

// MARK: - What encoding it is

extension TextStream {
  /// The encoding named, or the one that the source shows from its first byte beyond ASCII on.
  private static func encoding(
    of source: ByteSource, named: TextEncoding?
  ) throws(ReadError) -> TextEncoding {
    var window: [UInt8]
    let isWhole: Bool
    switch source {
    case .bytes(let bytes, _):
      window = bytes
      isWhole = true
    case .file:
      var reader = try ByteReader(source)
      window = [UInt8](repeating: 0, count: 1 << 20)
      var count = 0
      var isAtEnd = false
      while count < window.count, !isAtEnd {
        let more = try reader.read(into: &window, count..<window.count)
        count += more
        isAtEnd = more == 0
        // As long as all is ASCII, nothing is known yet.
        if count == window.count, window.allSatisfy({ $0 < 0x80 && $0 != 0 }) { count = 0 }
      }
      window.removeLast(window.count - count)
      isWhole = isAtEnd
    }
    // A byte order mark is heeded where the name leaves the order open or the text belies it.
    if named == .utf16LE, TextEncoding.utf16BE.isMarked(window.span) { return .utf16BE }
    if named == .utf16BE, TextEncoding.utf16LE.isMarked(window.span) { return .utf16LE }
    return named ?? .detect(window.span, isWhole: isWhole)
  }
}

// MARK: - Bytes that are no text

extension TextStream {
  /// The error of bytes that are no text; reads the source again to find their line.
  private static func readError(
    _ invalid: TextDecoder.InvalidBytes, at offset: Int, in source: ByteSource,
    _ decoder: TextDecoder
  ) throws(ReadError) -> ReadError {
    let (line, column) = try position(of: offset, in: source, decoder)
    let bytes = invalid.bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "0x" + (digits.count < 2 ? "0" : "") + digits
    }.joined(separator: " ")
    let name = decoder.encoding.displayName
    return ReadError(
      .unreadableFile,
      english: "line \(line), column \(column): the byte \(bytes) is no \(name) text; "
        + "UTF-8, UTF-16 and CP932 are read",
      japanese: "\(line)行\(column)文字目: バイト \(bytes) は\(name)の文字ではありません"
        + "(読めるのはUTF-8、UTF-16、CP932)",
      at: Place(byteOffset: offset, line: line))
  }

  /// The line and the character in it of a byte that the text before is sound up to, from one.
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
    // The byte order mark is no character of the line.
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
