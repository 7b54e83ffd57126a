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
    self.init(
      at: offset, english: "found \(found.english); expected \(expected.english)",
      japanese: "\(found.japanese)があります。\(expected.japanese)が必要です")
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

extension BilingualText {
  // What a value of the model's JSON may be.
  static let aText = BilingualText(english: "a text", japanese: "文字列")
  static let aTextOrNull = BilingualText(english: "a text or null", japanese: "文字列か null ")
  static let aNumber = BilingualText(english: "a number", japanese: "数")
  static let aNumberOrNull = BilingualText(english: "a number or null", japanese: "数か null ")
  static let aYearOrNull = BilingualText(
    english: "a Gregorian year such as 2023, or null", japanese: "2023のような西暦年か null ")
  static let aDateOrNull = BilingualText(
    english: "a date such as \"2023-04-01\", or null",
    japanese: "「2023-04-01」のような日付か null ")
  static let aMark = BilingualText(english: "\"○\", \"△\" or \"×\"", japanese: "「○」「△」「×」のいずれか")
  static let aMarkOrNull = BilingualText(
    english: "\"○\", \"△\", \"×\" or null", japanese: "「○」「△」「×」か null ")
  static let aBoundOrNull = BilingualText(
    english: "\"atLeast\", \"atMost\" or null", japanese: "「atLeast」「atMost」か null ")
  static let aFieldKey = BilingualText(
    english: "the key of a row's field, such as \"goal\"", japanese: "「goal」のような行の項目のキー")
  static let aCell = BilingualText(
    english: "a cell's address such as \"C12\"", japanese: "「C12」のようなセル番地")
  static let anObject = BilingualText(english: "an object {…}", japanese: "オブジェクト {…} ")
  static let anObjectOrNull = BilingualText(
    english: "an object {…} or null", japanese: "オブジェクト {…} か null ")
  static let anArray = BilingualText(english: "a list […]", japanese: "リスト […] ")

  /// The text in quotes on one line, cut off where it is long.
  static func quoted(_ text: String) -> BilingualText {
    let line = text.prefix(40).map { $0.isNewline ? "↵" : String($0) }.joined()
    let short = text.count > 40 ? line + "…" : line
    return BilingualText(english: "\"\(short)\"", japanese: "「\(short)」")
  }
}
