internal import Messages

/// Cuts a text into records and their fields.
///
/// A record ends at CR LF, CR or LF outside quotes, so a blank line is a record of one blank field.
/// A field that begins with a quote goes on to the closing one, doubled quotes inside stand for one
/// (RFC 4180), and line breaks inside are `\n` however they were written. Everything else is text
/// as it stands: a quote further on in a field, and a field whose closing quote is followed by more
/// text, which keeps its quotes (`"みどり"の会`): nothing is lost of what people type.
struct RecordReader: ~Copyable {
  private var stream: TextStream
  private let limits: DelimitedLimits
  private let delimiter: UInt8

  /// Decoded text; what has been given out is consumed, but still there until the next record.
  private(set) var text = TextBuffer()
  /// The line on which the next record begins, from one.
  private var line = 1

  /// How many records have been read.
  private(set) var recordCount = 0
  /// The line on which the last record begins, from one.
  private(set) var recordLine = 1
  /// Where the last record's fields stand in `text`.
  private(set) var fields: [Range<Int>] = []

  /// Opens a source; a delimiter of `nil` is found out by the file's name and the text.
  init(
    _ source: ByteSource, encoding: TextEncoding?, delimiter: Delimiter?, file: String?,
    limits: DelimitedLimits
  ) throws(ReadError) {
    var stream = try TextStream(source, encoding: encoding)
    var text = TextBuffer()
    while delimiter == nil, !stream.isAtEnd, text.count < 1 << 16 {
      try stream.read(into: &text)
    }
    self.stream = stream
    self.limits = limits
    self.text = text
    self.delimiter = (delimiter ?? .detect(file: file, text: text.storage[text.start..<text.end])).byte
  }

  /// Reads the next record; false at the end of the text.
  mutating func next() throws(ReadError) -> Bool {
    while true {
      switch try cut() {
      case .record(let end, let lineEnds):
        guard recordCount < limits.rows else { throw tooManyRecords() }
        recordCount += 1
        recordLine = line
        line += lineEnds
        text.consume(to: end)
        return true
      case .end: return false
      case .more: try readMore()
      }
    }
  }

  private mutating func readMore() throws(ReadError) {
    guard text.count <= limits.recordBytes else { throw tooLongRecord() }
    try stream.read(into: &text)
  }
}

// MARK: - Cutting

extension RecordReader {
  private enum Cut {
    /// A record, where the next one begins, and how many line ends it held.
    case record(end: Int, lineEnds: Int)
    /// The text that is there does not hold a whole record.
    case more
    case end
  }

  /// What a field is followed by.
  private enum Stop {
    case delimiter(next: Int)
    case lineEnd(next: Int)
    case more
  }

  /// Finds the fields of the record at the start of the text.
  private mutating func cut() throws(ReadError) -> Cut {
    fields.removeAll(keepingCapacity: true)
    guard text.count > 0 else { return stream.isAtEnd ? .end : .more }
    var start = text.start
    var lineEnds = 1
    var quoted: [Range<Int>] = []
    while true {
      guard fields.count < limits.columns else { throw tooManyFields() }
      var end = start
      if start < text.end, text[start] == .quote {
        switch try quotedField(at: start, lineEnds: &lineEnds) {
        case .closed(let close):
          quoted.append(start..<close)
          end = close
        case .open(let inside): end = inside
        case .more: return .more
        }
      }
      while end < text.end, text[end] != delimiter, text[end] != .newline, text[end] != .return {
        end += 1
      }
      fields.append(start..<end)
      switch stop(at: end) {
      case .more: return .more
      case .delimiter(let next): start = next
      case .lineEnd(let next):
        unquote(quoted)
        return .record(end: next, lineEnds: lineEnds)
      }
    }
  }

  private func stop(at end: Int) -> Stop {
    guard end < text.end else { return stream.isAtEnd ? .lineEnd(next: end) : .more }
    guard text[end] != delimiter else { return .delimiter(next: end + 1) }
    guard text[end] == .return else { return .lineEnd(next: end + 1) }
    guard end + 1 < text.end else { return stream.isAtEnd ? .lineEnd(next: end + 1) : .more }
    return .lineEnd(next: text[end + 1] == .newline ? end + 2 : end + 1)
  }

  private enum QuotedField {
    /// It ends after its closing quote.
    case closed(end: Int)
    /// More text follows the closing quote: it is text as it stands, and goes on there.
    case open(inside: Int)
    case more
  }

  private func quotedField(
    at start: Int, lineEnds: inout Int
  ) throws(ReadError) -> QuotedField {
    var index = start + 1
    var breaks = 0
    while index < text.end {
      switch text[index] {
      case .newline: breaks += 1
      case .return where index + 1 < text.end && text[index + 1] != .newline: breaks += 1
      case .quote:
        guard index + 1 < text.end else {
          if !stream.isAtEnd { return .more }
          lineEnds += breaks
          return .closed(end: index + 1)
        }
        switch text[index + 1] {
        case .quote: index += 1
        case delimiter, .newline, .return:
          lineEnds += breaks
          return .closed(end: index + 1)
        default:
          guard breaks == 0 else {
            throw unclosedQuote(from: line + lineEnds - 1, to: line + lineEnds - 1 + breaks)
          }
          return .open(inside: index + 1)
        }
      default: break
      }
      index += 1
    }
    guard stream.isAtEnd else { return .more }
    throw unclosedQuote(from: line + lineEnds - 1, to: nil)
  }

  /// Takes the quotes off the fields at the ranges given, in place, and makes their line breaks
  /// `\n`.
  private mutating func unquote(_ quoted: [Range<Int>]) {
    guard !quoted.isEmpty else { return }
    var next = quoted.startIndex
    for field in fields.indices where next < quoted.count && fields[field] == quoted[next] {
      next += 1
      fields[field] = unquoted(fields[field])
    }
  }

  private mutating func unquoted(_ range: Range<Int>) -> Range<Int> {
    let content = (range.lowerBound + 1)..<(range.upperBound - 1)
    var target = content.lowerBound
    var index = content.lowerBound
    while index < content.upperBound {
      var byte = text[index]
      let following = index + 1 < content.upperBound ? text[index + 1] : 0
      if byte == .quote { index += 1 }
      if byte == .return {
        byte = .newline
        if following == .newline { index += 1 }
      }
      text.overwrite(target, with: byte)
      target += 1
      index += 1
    }
    return content.lowerBound..<target
  }
}

// MARK: - Errors

extension RecordReader {
  private func unclosedQuote(from line: Int, to other: Int?) -> ReadError {
    guard let other else {
      return ReadError(
        .unreadableFile,
        english: "the quote opened on line \(line) is never closed",
        japanese: "\(line)行目で開いた引用符「\"」が閉じられていません", at: Place(line: line))
    }
    return ReadError(
      .unreadableFile,
      english: "the quote opened on line \(line) is not closed: "
        + "text follows the next quote, on line \(other)",
      japanese: "\(line)行目で開いた引用符「\"」が閉じられていません"
        + "(次の引用符がある\(other)行目では、その後に文字が続いています)",
      at: Place(line: line))
  }

  private func tooManyRecords() -> ReadError {
    ReadError(
      .tooLarge, english: "more than \(limits.rows) rows", japanese: "行が\(limits.rows)を超えています",
      at: Place(line: line))
  }

  private func tooManyFields() -> ReadError {
    ReadError(
      .tooLarge, english: "line \(line): more than \(limits.columns) columns",
      japanese: "\(line)行目: 列が\(limits.columns)を超えています", at: Place(line: line))
  }

  private func tooLongRecord() -> ReadError {
    ReadError(
      .tooLarge,
      english: "line \(line): the record that begins here is longer than \(limits.recordBytes) "
        + "bytes; is a quote not closed?",
      japanese: "\(line)行目: ここから始まる行が\(limits.recordBytes)バイトを超えています"
        + "(引用符が閉じられていない可能性があります)", at: Place(line: line))
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
}
