import Bytes
package import GoalSheet
import Grid
import JSON
package import Messages

/// Reads JSON or JSONL as its bytes arrive, in pieces of any size, and returns each sheet as soon as
/// it is complete.
///
/// JSONL is read line by line, so memory holds one line. The first line decides: if it closes every
/// bracket that it opens, the text is read line by line; otherwise it is one document over many
/// lines and is read as a whole.
package struct ModelJSONReader {
  private enum Layout { case unknown, lines, whole }

  private let file: String
  private var layout = Layout.unknown
  /// What has arrived and is not read yet; starts at the beginning of a line.
  private var pending: [UInt8] = []
  /// How many of the first bytes of `pending` are known to hold no line feed.
  private var searched = 0
  /// The line of the file at which `pending` begins, counted from one.
  private var line = 1
  /// The byte of the file at which `pending` begins.
  private var offset = 0
  private var isBlank = true

  package init(file: String) { self.file = file }

  /// Reads one line of a JSONL file.
  ///
  /// - Parameters:
  ///   - bytes: The line, without its end.
  ///   - number: Which line of the file it is, counted from one.
  ///   - offset: The byte of the file where it begins.
  ///   - file: The file, for messages.
  /// - Returns: The line's sheets.
  /// - Throws: a ``ReadError`` that says where in the file the line is wrong.
  package static func sheets(
    inLine bytes: [UInt8], number: Int, offset: Int, of file: String
  ) throws(ReadError) -> [GoalSheet] {
    var reader = ModelJSONReader(file: file)
    (reader.line, reader.offset) = (number, offset)
    var sheets: [GoalSheet] = []
    try reader.read(bytes, into: &sheets)
    return sheets
  }

  /// Takes the next bytes of the file; returns the sheets that they complete.
  package mutating func read(_ bytes: [UInt8]) throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    pending.append(contentsOf: bytes)
    var start = 0
    while layout != .whole,
      let end = pending.lineFeed(from: max(start, searched))
    {
      if layout == .unknown { layout = Self.layout(ofFirstLine: pending[start..<end]) }
      if layout == .whole { break }
      try read(Array(pending[start..<end]), into: &sheets)
      line += 1
      offset += end + 1 - start
      start = end + 1
    }
    pending.removeFirst(start)
    searched = pending.count
    return sheets
  }

  /// Ends the file; returns the sheets that were not complete before.
  ///
  /// - Throws: a ``ReadError`` also when the file holds nothing at all.
  package mutating func finish() throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    try read(pending, into: &sheets)
    pending = []
    guard !isBlank else {
      throw ReadError(OpenDataReason.emptyFile, at: Place(file: file))
    }
    return sheets
  }

  /// Reads whole lines, the first of which is ``line``.
  private mutating func read(
    _ lines: [UInt8], into sheets: inout [GoalSheet]
  ) throws(ReadError) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = offset == 0 && lines.starts(with: byteOrderMark) ? 3 : 0
    let bytes = skipped == 0 ? lines : Array(lines.dropFirst(skipped))
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

  /// The layout, judged by the brackets of the first line; a blank line leaves it open.
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
