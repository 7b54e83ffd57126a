import Bytes
package import GoalSheet
import Grid
import JSON
package import Messages

/// Reads JSON or JSONL as its bytes arrive, in pieces of any size, and returns each sheet as soon
/// as it is complete.
///
/// Memory holds one sheet, whether a line has one (JSONL) or a document or list has many. The bytes
/// around the sheets are collected in an ``Envelope``, which is checked at its end.
package struct ModelJSONReader {
  /// The most bytes of one sheet, and of everything around the sheets.
  package static let sheetLimit = 1 << 25

  private let file: String
  private var brackets = JSONBrackets()
  /// Bytes that have arrived but have not been read yet.
  private var pending: [UInt8] = []
  /// How many of them ``brackets`` has seen.
  private var seen = 0
  /// Where in ``pending`` the open sheet begins.
  private var sheetStart: Int?
  /// How many brackets are open around a sheet: two in a document, one in a list.
  private var sheetDepth = 0
  private var envelope = Envelope()
  private var position = Position()
  private var isBlank = true

  /// A place in the file.
  struct Position {
    var offset = 0
    /// Counted from one.
    var line = 1

    mutating func advance(over bytes: ArraySlice<UInt8>) {
      offset += bytes.count
      line += bytes.count { $0 == UInt8(ascii: "\n") }
    }
  }

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
    try ModelJSON.sheets(in: bytes, line: number, offset: offset, file: file) ?? []
  }

  /// Takes the next bytes of the file; returns the sheets that they complete.
  package mutating func read(_ bytes: [UInt8]) throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    pending += bytes
    guard skipByteOrderMark() else { return [] }
    var taken = 0
    while let bracket = brackets.next(in: pending, from: &seen) {
      try take(bracket, &taken, &sheets)
    }
    try checkSize(pending.count - (sheetStart ?? taken))
    if sheetStart == nil { moveToEnvelope(taken..<pending.count, &taken) }
    pending.removeFirst(taken)
    seen -= taken
    sheetStart = sheetStart.map { $0 - taken }
    return sheets
  }

  /// Ends the file; returns the sheets that were not complete before.
  ///
  /// - Throws: a ``ReadError`` also when the file holds nothing at all.
  package mutating func finish() throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    var taken = 0
    // What is still open is incomplete; reading it says where.
    if let start = sheetStart { try readSheet(start..<pending.count, &taken, &sheets) }
    try readEnvelope(&sheets)
    guard !isBlank else { throw ReadError(OpenDataReason.emptyFile, at: Place(file: file)) }
    return sheets
  }

  /// Skips the mark at the start; false as long as a part of one may be all that has arrived.
  private mutating func skipByteOrderMark() -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard position.offset == 0, seen == 0, pending.first == mark[0] else { return true }
    guard pending.count >= mark.count else { return false }
    guard pending.starts(with: mark) else { return true }
    pending.removeFirst(mark.count)
    position.offset = mark.count
    return true
  }

  // MARK: - Cutting

  private mutating func take(
    _ bracket: JSONBrackets.Event, _ taken: inout Int, _ sheets: inout [GoalSheet]
  ) throws(ReadError) {
    switch bracket {
    case .opened(let index, let depth)
    where sheetStart == nil && pending[index] == UInt8(ascii: "{")
      && depth == sheetDepth:
      moveToEnvelope(taken..<index, &taken)
      sheetStart = index
    case .opened(let index, 0) where pending[index] == UInt8(ascii: "["):
      sheetDepth = 1
    case .firstKey(let key) where ModelKeys.Document(rawValue: key) != nil:
      // What seemed to be a sheet is a document.
      sheetStart = nil
      sheetDepth = 2
    case .closed(let index, let depth):
      if let start = sheetStart {
        guard depth == sheetDepth else { return }
        try readSheet(start..<index + 1, &taken, &sheets)
      } else if depth <= 0 {
        moveToEnvelope(taken..<index + 1, &taken)
        try readEnvelope(&sheets)
      }
    case .opened, .firstKey: break
    }
  }

  private func checkSize(_ size: Int) throws(ReadError) {
    guard max(size, envelope.bytes.count) <= Self.sheetLimit else {
      throw ReadError(
        OpenDataReason.sheetTooLarge(limit: Self.sheetLimit),
        at: Place(file: file, byteOffset: position.offset, line: position.line))
    }
  }

  private mutating func moveToEnvelope(_ range: Range<Int>, _ taken: inout Int) {
    defer {
      position.advance(over: pending[range])
      taken = range.upperBound
    }
    // White space between the sheets of JSONL has no meaning, however much there is.
    let isEmpty = sheetDepth == 0 && envelope.bytes.isEmpty
    if isEmpty, pending[range].allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) { return }
    if envelope.bytes.isEmpty { envelope.start = position }
    envelope.append(pending[range])
  }

  // MARK: - Reading

  private mutating func readSheet(
    _ range: Range<Int>, _ taken: inout Int, _ sheets: inout [GoalSheet]
  ) throws(ReadError) {
    isBlank = false
    let bytes = Array(pending[range])
    var json = JSONScanner(bytes)
    do {
      sheets.append(try json.sheet())
    } catch {
      throw error.readError(
        in: bytes, firstLine: position.line, firstOffset: position.offset, file: file,
        before: sheetDepth == 0 ? nil : envelope.sheetCount)
    }
    position.advance(over: pending[range])
    taken = range.upperBound
    sheetStart = nil
    if sheetDepth > 0 { envelope.addSheet(endingAt: position) }
  }

  /// Reads the text around or between the sheets of a document or list.
  private mutating func readEnvelope(_ sheets: inout [GoalSheet]) throws(ReadError) {
    defer {
      envelope = Envelope()
      sheetDepth = 0
    }
    var json = JSONScanner(envelope.bytes)
    do {
      while json.nextByte() != nil {
        isBlank = false
        try json.sheets(into: &sheets, isEnvelope: true)
      }
    } catch {
      throw envelope.readError(error, file: file)
    }
  }
}
