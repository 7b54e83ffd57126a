import Messages

extension RecordReader {
  enum Cut {
    /// A record, where the next one begins, and how many line ends it held.
    case record(end: Int, lineEnds: Int)
    /// The text in memory does not contain a whole record; it ends in a quote opened on this line.
    case more(quoteLine: Int?)
    case end
  }

  /// Finds the fields of the record at the start of the text.
  mutating func cut() throws(ReadError) -> Cut {
    fields.removeAll(keepingCapacity: true)
    altered.removeAll(keepingCapacity: true)
    guarded.removeAll(keepingCapacity: true)
    guard text.count > 0 else { return stream.isAtEnd ? .end : .more(quoteLine: nil) }
    var start = text.start
    var lineEnds = 1
    while true {
      guard fields.count < limits.columns else {
        throw error(.tooManyColumns(line: line, limit: limits.columns), line: line)
      }
      let field: Field
      if start < text.end, text[start] == .quote {
        field = try quotedField(at: start, lineEnds: &lineEnds)
      } else {
        field = plainField(start: start, from: start)
      }
      guard case .found(let content, let end, let isAltered) = field else {
        return .more(quoteLine: line + lineEnds - 1)
      }
      if isAltered { altered.append(fields.count) }
      if !content.isEmpty, text[content.lowerBound] == UInt8(ascii: "=") {
        guarded.append(fields.count)
      }
      fields.append(content)
      switch stop(at: end) {
      case .more: return .more(quoteLine: nil)
      case .delimiter(let next): start = next
      case .lineEnd(let next):
        for field in altered { fields[field] = unquoted(fields[field]) }
        for field in guarded { fields[field] = unguarded(fields[field]) }
        return .record(end: next, lineEnds: lineEnds)
      }
    }
  }

  /// What a field is followed by.
  private enum Stop {
    case delimiter(next: Int)
    case lineEnd(next: Int)
    case more
  }

  private func stop(at end: Int) -> Stop {
    guard end < text.end else { return stream.isAtEnd ? .lineEnd(next: end) : .more }
    guard text[end] != separator else { return .delimiter(next: end + 1) }
    guard text[end] == .return else { return .lineEnd(next: end + 1) }
    guard end + 1 < text.end else { return stream.isAtEnd ? .lineEnd(next: end + 1) : .more }
    return .lineEnd(next: text[end + 1] == .newline ? end + 2 : end + 1)
  }
}

// MARK: - Fields

extension RecordReader {
  private enum Field {
    /// The field's content, altered if it had doubled quotes or CR in quotes, and where it ends.
    case found(content: Range<Int>, end: Int, isAltered: Bool)
    /// A quote is not closed in the text in memory.
    case open
  }

  /// A field without quotes around it, whose end is searched for from an index within it.
  private func plainField(start: Int, from index: Int) -> Field {
    let end = fieldEnds.firstIndex(in: text.storage.span, index..<text.end)
    return .found(content: start..<end, end: end, isAltered: false)
  }

  private func quotedField(
    at start: Int, lineEnds: inout Int
  ) throws(ReadError) -> Field {
    let opened = line + lineEnds - 1
    var isAltered = false
    var breaks = 0
    var index = start + 1
    while true {
      index = quotedStops.firstIndex(in: text.storage.span, index..<text.end)
      // The meaning of a byte may depend on the one after it.
      guard index + 1 < text.end || stream.isAtEnd else { return .open }
      guard index < text.end else {
        throw error(.unclosedQuote(line: opened), line: opened)
      }
      let next = index + 1 < text.end ? text[index + 1] : .newline
      switch text[index] {
      case .quote where next == .quote:
        isAltered = true
        index += 2
      case .quote where next == separator || next == .newline || next == .return:
        lineEnds += breaks
        return .found(content: (start + 1)..<index, end: index + 1, isAltered: isAltered)
      case .quote:
        guard let end = endOfBlanks(from: index + 1) else { return .open }
        if end > index + 1, isFieldEnd(end) {
          lineEnds += breaks
          return .found(content: (start + 1)..<index, end: end, isAltered: isAltered)
        }
        guard breaks == 0 else {
          throw error(.textAfterQuote(line: opened, other: opened + breaks), line: opened)
        }
        return plainField(start: start, from: index + 1)
      case .return:
        isAltered = true
        breaks += 1
        index = min(index + (next == .newline ? 2 : 1), text.end)
      default:
        breaks += 1
        index += 1
      }
    }
  }

  /// The end of the blanks after a closing quote; `nil` if it is not in memory.
  private func endOfBlanks(from start: Int) -> Int? {
    var index = start
    while index < text.end, text[index] == 0x20 || text[index] == 0x09, text[index] != separator {
      index += 1
    }
    return index < text.end || stream.isAtEnd ? index : nil
  }

  private func isFieldEnd(_ index: Int) -> Bool {
    guard index < text.end else { return true }
    return text[index] == separator || text[index] == .newline || text[index] == .return
  }

  /// The text in a guard `="…"`, its doubled quotes made single in place.
  private mutating func unguarded(_ content: Range<Int>) -> Range<Int> {
    guard FieldGuard.isGuarded(text.storage[content]) else { return content }
    return unquoted(content.lowerBound + 2..<content.upperBound - 1)
  }

  /// Makes doubled quotes single and line breaks `\n`, in place.
  private mutating func unquoted(_ content: Range<Int>) -> Range<Int> {
    var target = content.lowerBound
    var index = content.lowerBound
    while index < content.upperBound {
      var byte = text[index]
      if byte == .quote { index += 1 }
      if byte == .return {
        byte = .newline
        if text[index + 1] == .newline { index += 1 }
      }
      text.overwrite(target, with: byte)
      target += 1
      index += 1
    }
    return content.lowerBound..<target
  }
}
