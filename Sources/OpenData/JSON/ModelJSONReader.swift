package import GoalSheet
package import Messages

/// Reads JSON or JSONL as its bytes arrive, in pieces of any size, and gives each sheet on at once.
///
/// JSONL is read line by line, so memory holds one line. The first line tells what it is: where
/// every bracket opened on it is closed on it, lines are read; else the text is one document over
/// many lines, and is read as a whole.
package struct ModelJSONReader {
  private enum Layout { case unknown, lines, whole }

  private let file: String
  private var layout = Layout.unknown
  /// What arrived and is not read yet; begins at a line's start.
  private var pending: [UInt8] = []
  /// How many of the first bytes of `pending` are known to hold no line feed.
  private var searched = 0
  /// The line of the file at which `pending` begins, counted from one.
  private var line = 1
  /// The byte of the file at which `pending` begins.
  private var offset = 0
  private var isBlank = true

  package init(file: String) { self.file = file }

  /// Begins in the middle of a JSONL file, at the start of a line.
  ///
  /// - Parameters:
  ///   - file: The file, for messages.
  ///   - line: The number of the line, counted from one.
  ///   - offset: The byte of the file where it begins.
  package init(file: String, line: Int, offset: Int) {
    self.file = file
    self.line = line
    self.offset = offset
    layout = .lines
  }

  /// Takes the next bytes of the file; returns the sheets that they complete.
  package mutating func read(_ bytes: [UInt8]) throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    pending.append(contentsOf: bytes)
    var start = 0
    while layout != .whole,
      let end = pending[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n"))
    {
      if layout == .unknown { layout = Self.layout(ofFirstLine: pending[start..<end]) }
      if layout == .whole { break }
      try read(start..<end, into: &sheets)
      line += 1
      offset += end + 1 - start
      start = end + 1
    }
    pending.removeFirst(start)
    searched = pending.count
    return sheets
  }

  /// Ends the file; returns the sheets that were still open.
  ///
  /// - Throws: a ``ReadError`` also when the file holds nothing at all.
  package mutating func finish() throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    try read(pending.indices, into: &sheets)
    pending = []
    guard !isBlank else {
      throw ReadError(
        .unreadableFile, english: "the file is empty; expected JSON or JSONL",
        japanese: "ファイルが空です。JSONかJSONLが必要です", at: Place(file: file))
    }
    return sheets
  }

  /// Reads whole lines of `pending`, the first of which is ``line``.
  private mutating func read(
    _ range: Range<Int>, into sheets: inout [GoalSheet]
  ) throws(ReadError) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = offset == 0 && pending[range].starts(with: byteOrderMark) ? 3 : 0
    let bytes = Array(pending[range].dropFirst(skipped))
    var json = JSONScanner(bytes)
    do {
      while json.nextByte() != nil {
        isBlank = false
        try json.sheets(into: &sheets)
      }
    } catch {
      throw error.readError(
        in: bytes, firstLine: line, firstOffset: offset + skipped, file: file)
    }
  }

  /// Tells the layout from the brackets of the first line; a blank line tells nothing.
  private static func layout(ofFirstLine bytes: ArraySlice<UInt8>) -> Layout {
    var open = 0
    var sawBracket = false
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString:
        open += 1
        sawBracket = true
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: open -= 1
      default: break
      }
    }
    guard sawBracket else { return .unknown }
    return open == 0 ? .lines : .whole
  }
}
