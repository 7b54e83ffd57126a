import Messages

/// What is wrong with a JSON text, and at which byte.
struct JSONFault: Error {
  /// Counted from the start of the bytes scanned.
  var offset: Int
  var text: BilingualText
  var kind: ReadError.Kind = .unreadableFile

  init(at offset: Int, english: String, japanese: String) {
    self.offset = offset
    self.text = BilingualText(english: english, japanese: japanese)
  }

  /// Something stands where something else must stand.
  init(at offset: Int, found: BilingualText, expected: BilingualText) {
    let text = BilingualText(found: found, expected: expected)
    self.init(at: offset, english: text.english, japanese: text.japanese)
  }
}

extension JSONFault {
  /// The error that the outside sees: the line, the sheet, the row and the key in words.
  ///
  /// `bytes` are those that were scanned. They start at the line `firstLine` of the file (counted
  /// from one) and `firstOffset` bytes from its start.
  func readError(
    in bytes: [UInt8], firstLine: Int, firstOffset: Int, file: String
  ) -> ReadError {
    let reached = min(offset, bytes.count)
    let line = firstLine + bytes[..<reached].count { $0 == UInt8(ascii: "\n") }
    let steps = JSONPath(to: reached, in: bytes).text
    return ReadError(
      kind, english: "line \(line)\(steps.english): \(text.english)",
      japanese: "\(line)行目\(steps.japanese): \(text.japanese)",
      at: Place(file: file, byteOffset: firstOffset + reached, line: line))
  }
}
