import Glibc
import Messages

/// Cuts a text into records and their fields.
///
/// A record ends at CR LF, CR or LF outside quotes, so a blank line is a record of one blank field.
/// A field that begins with a quote extends to the closing one, doubled quotes inside it represent
/// one (RFC 4180), and line breaks inside become `\n`. Blanks after the closing quote are ignored,
/// and `="…"` is read as the text in its quotes. Everything else is taken literally: a quote later
/// in a field, and a field with more text after its closing quote, which keeps its quotes
/// (`"みどり"の会`). Nothing that people type is therefore lost.
struct RecordReader: ~Copyable {
  var stream: TextInput
  let limits: DelimitedLimits
  let delimiter: Delimiter
  let separator: UInt8  // the delimiter's byte
  let fieldEnds: ByteSearch
  let quotedStops = ByteSearch(.quote, .newline, .return)

  /// Decoded text; consumed bytes stay in place until the next record is read.
  var text = TextBuffer()
  /// No lines are taken before this index, where a rejected line ends.
  ///
  /// Without it a text whose only line end is CR would be rescanned for every record.
  private var cutUntil = 0
  /// The line on which the next record begins, from one.
  private(set) var line = 1

  /// How many records have been read.
  private(set) var recordCount = 0
  /// The last record's fields in `text`.
  var fields: [Range<Int>] = []
  /// Which of them differ from the bytes in the file.
  var altered: [Int] = []
  /// Which of them may have a guard around them.
  var guarded: [Int] = []

  /// Opens a source; a delimiter of `nil` is detected from the file's name and the text.
  ///
  /// A first line `sep=;` overrides both.
  init(
    _ source: ByteSource, encoding: TextEncoding?, delimiter: Delimiter?, file: String?,
    limits: DelimitedLimits, isChecked: Bool = false
  ) throws(ReadError) {
    var stream = try TextStream(source, encoding: encoding, isChecked: isChecked)
    var text = TextBuffer()
    let needed = delimiter == nil ? 1 << 16 : SeparatorLine.longest
    while !stream.isAtEnd, text.count < needed { try stream.read(into: &text) }
    if stream.isAtEnd { text.dropEndMark() }
    let separatorLine = SeparatorLine(text.storage[text.start..<text.end])
    if let separatorLine {
      text.consume(to: text.start + separatorLine.length)
      line = 2
    }
    self.stream = TextInput(stream)
    self.limits = limits
    self.text = text
    let known =
      separatorLine?.delimiter ?? delimiter
      ?? .detect(file: file, text: text.storage[text.start..<text.end])
    self.delimiter = known
    separator = known.byte
    fieldEnds = ByteSearch(known.byte, .newline, .return)
  }

  var encoding: TextEncoding { stream.encoding }

  /// Lets another thread, if there is one, read the text ahead.
  mutating func readAhead() { stream.readAhead() }

  /// Reads the next record; false at the end of the text.
  mutating func next() throws(ReadError) -> Bool {
    while true {
      switch try cut() {
      case .record(let end, let lineEnds):
        guard recordCount < limits.rows else {
          throw error(.tooManyRows(limit: limits.rows), line: line)
        }
        try checkFields()
        recordCount += 1
        line += lineEnds
        text.consume(to: end)
        return true
      case .end: return false
      case .more(let quoteLine): try readMore(quoteLine: quoteLine)
      }
    }
  }

  /// Takes lines from the text in memory as records for as long as `body` accepts them.
  ///
  /// `body` gets the bytes of a line without its end, LF or CR LF. A line that it rejects, and one
  /// whose end is not in memory, is left for `next()`.
  @inline(__always)
  mutating func takeLines<E>(
    upTo rows: Int, _ body: (UnsafeRawBufferPointer) throws(E) -> Bool
  ) throws(E) {
    guard text.start >= cutUntil else { return }
    var start = text.start
    let end = text.end
    var taken = 0
    cutUntil = end
    let most = min(rows, limits.rows) - recordCount
    try unsafe text.storage.withUnsafeBufferPointer { buffer throws(E) in
      let bytes = UnsafeRawBufferPointer(buffer)
      guard let base = bytes.baseAddress else { return }
      while taken < most, let newline = unsafe memchr(base + start, 0x0A, end - start) {
        let next = unsafe UnsafeRawPointer(newline) - base + 1
        let isPair = unsafe next - 1 > start && bytes[next - 2] == .return
        let line = start..<(isPair ? next - 2 : next - 1)
        guard line.count <= limits.characters,
          try unsafe body(UnsafeRawBufferPointer(rebasing: bytes[line]))
        else {
          cutUntil = next
          break
        }
        taken += 1
        start = next
      }
    }
    text.consume(to: start)
    recordCount += taken
    line += taken
  }

  /// Refuses a field that is longer than a cell can hold.
  private func checkFields() throws(ReadError) {
    for (column, field) in fields.enumerated() where field.count > limits.characters {
      // A UTF-16 unit takes at least one byte of UTF-8.
      let count = String(decoding: text.storage[field], as: UTF8.self).utf16.count
      if count > limits.characters {
        throw error(.textTooLong(count: count, limit: limits.characters), column: column)
      }
    }
  }

  private mutating func readMore(quoteLine: Int?) throws(ReadError) {
    guard text.count <= limits.recordBytes else {
      let limit = limits.recordBytes
      if let quoteLine {
        throw error(.quoteTooLong(line: quoteLine, limit: limit), line: quoteLine)
      }
      throw error(.recordTooLong(line: line, limit: limit), line: line)
    }
    try stream.read(into: &text)
    if stream.isAtEnd { text.dropEndMark() }
    cutUntil = 0
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
}
