import Messages

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
  ///   - encoding: `nil` to detect it.
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
  /// - Throws: A `ReadError` at the first byte that is not text, with its line.
  mutating func read(into text: inout TextBuffer) throws(ReadError) {
    let before = text.count
    while !isAtEnd, text.count == before || isFirst {
      if decoder.encoding == .utf8 {
        text.makeRoom(for: inputCount + reader.pieceCount)
        let end = text.end
        try text.append { storage throws(ReadError) in try readInPlace(&storage, at: end) }
      } else {
        try readAndDecode(into: &text)
      }
      skipMark(of: &text)
    }
  }

  private mutating func skipMark(of text: inout TextBuffer) {
    let mark = TextEncoding.utf8.byteOrderMark
    guard isFirst, text.count >= mark.count || isAtEnd else { return }
    isFirst = false
    guard text.storage[text.start..<text.end].starts(with: mark) else { return }
    text.consume(to: text.start + mark.count)
  }

  /// Reads UTF-8 directly into its destination; returns how many bytes are whole characters.
  private mutating func readInPlace(
    _ storage: inout [UInt8], at start: Int
  ) throws(ReadError) -> Int {
    for index in 0..<inputCount { storage[start + index] = input[index] }
    let room = (start + inputCount)..<(start + inputCount + reader.pieceCount)
    let count = try reader.read(into: &storage, room)
    let end = room.lowerBound + count
    isAtEnd = count == 0
    guard !isChecked else { return end - start }
    let valid = UTF8Prefix(of: storage.span.extracting(start..<end))
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

// MARK: - Finding the encoding

extension TextStream {
  /// The named encoding, or the one detected from the first byte beyond ASCII on.
  private static func encoding(
    of source: ByteSource, named: TextEncoding?
  ) throws(ReadError) -> TextEncoding {
    if let named, named != .utf16LE, named != .utf16BE { return named }
    let (window, isWhole) = try beginning(of: source)
    // A byte order mark overrides the named order.
    if named != nil, TextEncoding.utf16LE.isMarked(window.span) { return .utf16LE }
    if named != nil, TextEncoding.utf16BE.isMarked(window.span) { return .utf16BE }
    if let named { return named }
    if let foreign = ForeignEncoding.detect(window.span) {
      throw ReadError(DelimitedReason.foreignEncoding(foreign))
    }
    return .detect(window.span, isWhole: isWhole)
  }

  /// The bytes that decide the encoding, and whether they are the whole source.
  ///
  /// Pure ASCII decides nothing, so later bytes are then examined.
  private static func beginning(
    of source: ByteSource
  ) throws(ReadError) -> (bytes: [UInt8], isWhole: Bool) {
    if case .bytes(let bytes, _) = source { return (bytes, true) }
    var reader = try ByteReader(source)
    var window = [UInt8](repeating: 0, count: reader.pieceCount)
    var count = 0
    while true {
      let more = try reader.read(into: &window, count..<window.count)
      count += more
      if more == 0 { return (Array(window[..<count]), true) }
      guard count == window.count else { continue }
      guard window.allSatisfy({ $0 < 0x80 && $0 != 0 }),
        !ForeignEncoding.isISO2022JP(window.span)
      else { return (window, false) }
      count = 0
    }
  }
}
