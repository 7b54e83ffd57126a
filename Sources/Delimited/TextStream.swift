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
  private(set) var offset = 0
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

  /// How many bytes of text ``read(into:)`` makes room for at once.
  var pieceCount: Int { inputCount + reader.pieceCount }

  /// Whether text can be left unchecked: it is the source's bytes as they are.
  var mayLeaveUnchecked: Bool { decoder.encoding == .utf8 && !isChecked }

  /// What checks the text that was left unchecked.
  var check: UTF8Pieces { UTF8Pieces(source: source, decoder: decoder) }

  /// Appends more text to `text`; at the end of the source it appends nothing and sets `isAtEnd`.
  ///
  /// Text that `isLeftUnchecked` is for ``check`` to examine; it ends with a whole character if it is
  /// text.
  ///
  /// - Throws: A `ReadError` at the first byte that is not text, with its line.
  mutating func read(
    into text: inout TextBuffer, isLeftUnchecked: Bool = false
  ) throws(ReadError) {
    let before = text.count
    while !isAtEnd, text.count == before || isFirst {
      if decoder.encoding == .utf8 {
        text.makeRoom(for: inputCount + reader.pieceCount)
        let end = text.end
        try text.append { storage throws(ReadError) in
          try readInPlace(&storage, at: end, isLeftUnchecked: isLeftUnchecked)
        }
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
    _ storage: inout [UInt8], at start: Int, isLeftUnchecked: Bool
  ) throws(ReadError) -> Int {
    for index in 0..<inputCount { storage[start + index] = input[index] }
    let room = (start + inputCount)..<(start + inputCount + reader.pieceCount)
    let count = try reader.read(into: &storage, room)
    let end = room.lowerBound + count
    isAtEnd = count == 0
    guard !isChecked else { return end - start }
    let bytes = storage.span.extracting(start..<end)
    let valid =
      isLeftUnchecked && !isAtEnd
      ? bytes.count - UTF8Pieces.openCount(at: bytes)
      : try check.validCount(of: bytes, at: offset, isLast: isAtEnd)
    let rest = (start + valid)..<end
    offset += valid
    inputCount = rest.count
    for index in rest { input[index - rest.lowerBound] = storage[index] }
    return valid
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
